-- Promises that an agent made in a month, and what became of them. A promise counts for the month and the agent of the call in
-- which it was made; of several of one kind in one call the last counts ("tomorrow ... so, by noon tomorrow").
WITH contacts AS (
    SELECT call_id, agent_id, customer_key, started_at, day, direction, facts,
           started_at + to_milliseconds((duration_s * 1000)::BIGINT) AS ended_at
    FROM calls
),
seen AS (
    SELECT max(started_at) AS until FROM contacts
),
said AS (  -- what customers say of promises, by call
    SELECT c.customer_key, c.call_id, c.started_at, c.direction,
           coalesce(bool_or(e.kind = 'promise-broken'), false) AS broken,
           coalesce(bool_or(e.kind = 'promise-came'), false) AS came
    FROM contacts c
    LEFT JOIN extracts e ON e.call_id = c.call_id AND e.kind IN ('promise-broken', 'promise-came')
    WHERE c.customer_key <> ''
    GROUP BY ALL
),
made AS (
    SELECT e.call_id, e.kind,
           arg_max(coalesce(nullif(u.agent_id, ''), c.agent_id), e.start_ms) AS agent_id,
           arg_max(TRY_CAST(e.value AS TIMESTAMPTZ), e.start_ms) FILTER (WHERE e.value <> '') AS deadline
    FROM extracts e
    JOIN contacts c ON c.call_id = e.call_id
    LEFT JOIN utterances u ON u.call_id = e.call_id AND u.index = e.utterance
    WHERE e.kind IN ('promise-call', 'promise-act')
    GROUP BY e.call_id, e.kind
),
promises AS (  -- a deadline inside the call itself is a "one moment, I will check", and no promise over calls
    SELECT m.*, c.customer_key, c.started_at, c.ended_at, c.day, c.facts['promise-kept'] AS told
    FROM made m
    JOIN contacts c ON c.call_id = m.call_id
    WHERE m.deadline IS NULL OR m.deadline > c.ended_at
),
followed AS (
    SELECT p.call_id, p.kind,
           min(s.started_at) FILTER (WHERE s.direction = 'outbound') AS called,
           min(s.started_at) FILTER (WHERE s.direction <> 'outbound') AS came_back,
           min(s.started_at) FILTER (WHERE s.broken AND (p.deadline IS NULL OR s.started_at > p.deadline)) AS complained,
           min(s.started_at) FILTER (WHERE s.came AND NOT s.broken) AS confirmed,
           min_by(s.call_id, (s.started_at, s.call_id)) FILTER (WHERE s.broken AND (p.deadline IS NULL OR s.started_at > p.deadline)) AS complaint,
           min_by(s.call_id, (s.started_at, s.call_id)) FILTER (WHERE s.direction = 'outbound') AS follow_up
    FROM promises p
    JOIN said s ON s.customer_key = p.customer_key AND s.started_at >= p.ended_at
    GROUP BY p.call_id, p.kind
),
judged AS (
    SELECT p.call_id, p.kind, p.agent_id, p.started_at, p.day, f.complaint, f.follow_up,
        p.deadline + to_minutes($grace_minutes::BIGINT) AS due,
        CASE
            WHEN p.told = 'yes' THEN 'kept'
            WHEN p.told = 'no' THEN 'broken'
            WHEN p.customer_key = '' THEN 'customer_key'
            WHEN p.kind = 'promise-call' AND f.called <= due THEN 'kept'
            WHEN f.complained IS NOT NULL THEN 'broken'
            WHEN f.confirmed IS NOT NULL AND (due IS NULL OR f.confirmed <= due) THEN 'kept'
            WHEN p.deadline IS NULL THEN 'no-time'
            WHEN s.until <= due THEN 'pending'
            WHEN p.kind = 'promise-call' AND f.came_back <= due THEN 'overtaken'
            -- That no call is seen proves something only where calls of that day that the company made are in the data.
            WHEN p.kind = 'promise-call' AND EXISTS (
                SELECT 1 FROM contacts o WHERE o.direction = 'outbound'
                    AND o.started_at BETWEEN p.deadline - INTERVAL 12 HOURS AND p.deadline + INTERVAL 12 HOURS) THEN 'broken'
            ELSE 'promise-kept'
        END AS state
    FROM promises p
    CROSS JOIN seen s
    LEFT JOIN followed f ON f.call_id = p.call_id AND f.kind = p.kind
),
counted AS (  -- "I will send it", without a time, is only counted where the customer came back to it
    SELECT * FROM judged WHERE NOT (kind = 'promise-act' AND state IN ('no-time', 'customer_key') AND due IS NULL)
),
months AS (
    SELECT DISTINCT agent_id, date_trunc('month', day)::DATE AS month FROM contacts
    UNION SELECT agent_id, date_trunc('month', day)::DATE FROM counted
),
summed AS (
    SELECT m.agent_id, m.month,
           count(*) FILTER (WHERE j.state IN ('kept', 'broken')) AS n,
           count(*) FILTER (WHERE j.state = 'kept') AS kept,
           count(*) FILTER (WHERE j.state = 'promise-kept') AS elsewhere,
           count(*) FILTER (WHERE j.state = 'customer_key') AS nobody,
           count(*) FILTER (WHERE j.state = 'no-time') AS timeless,
           count(*) FILTER (WHERE j.state IN ('pending', 'overtaken')) AS pending,
           list(j.call_id ORDER BY j.started_at, j.call_id) FILTER (WHERE j.state = 'broken') AS broken_calls,
           list(j.call_id ORDER BY j.started_at, j.call_id) FILTER (WHERE j.call_id IS NOT NULL) AS all_calls,
           list(j.complaint ORDER BY j.started_at, j.call_id) FILTER (WHERE j.state = 'broken' AND j.complaint IS NOT NULL) AS complaints
    FROM months m
    LEFT JOIN counted j ON j.agent_id = m.agent_id AND date_trunc('month', j.day)::DATE = m.month
    GROUP BY m.agent_id, m.month
)
SELECT agent_id AS subject, month AS period_start, last_day(month) AS period_end,
    CASE
        WHEN n > 0 AND round(kept / n::DOUBLE, 6) >= $kept_share THEN 'met'
        WHEN n > 0 THEN 'not-met'
        WHEN elsewhere + nobody + timeless > 0 THEN 'cannot-tell'
        ELSE 'not-applicable'
    END AS verdict,
    CASE
        WHEN n > 0 THEN ''
        WHEN elsewhere > 0 THEN 'fact-missing:promise-kept'
        WHEN nobody > 0 THEN 'fact-missing:customer_key'
        WHEN timeless > 0 THEN 'no-time-said'
        WHEN pending > 0 THEN 'not-yet-due'
        ELSE 'no-trigger'
    END AS reason,
    CASE WHEN n > 0 THEN kept / n::DOUBLE END AS value,
    share_low(kept, n) AS low, share_high(kept, n) AS high, n,
    list_distinct_in_order(CASE WHEN n > 0 AND kept < n THEN coalesce(broken_calls, []) || coalesce(complaints, []) ELSE coalesce(all_calls, []) END) AS calls
FROM summed
