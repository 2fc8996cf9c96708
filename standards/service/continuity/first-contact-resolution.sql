-- Of the matters that customers called about for the first time in a month, the share that needed no second call. The first
-- contact of a chain stands for the agent who took it; calls that the company makes are none of the customer's coming back.
WITH contacts AS (
    SELECT call_id, agent_id, customer_key, started_at, day, facts['case'] AS case_id, facts['topic'] AS topic,
           EXISTS (SELECT 1 FROM extracts e WHERE e.call_id = calls.call_id AND e.kind = 'called-before') AS says_again
    FROM calls
    WHERE direction <> 'outbound'
),
seen AS (
    SELECT max(started_at) AS until FROM calls
),
pairs AS (  -- each call and those of the same customer that follow it within the window
    SELECT a.call_id AS first_id, b.call_id AS later_id, b.started_at AS later_at,
        CASE
            WHEN a.case_id IS NOT NULL AND b.case_id IS NOT NULL THEN a.case_id = b.case_id
            WHEN a.topic IS NOT NULL AND b.topic IS NOT NULL THEN a.topic = b.topic
            WHEN b.says_again THEN true
        END AS same_matter
    FROM contacts a
    JOIN contacts b ON b.customer_key = a.customer_key AND b.started_at > a.started_at
        AND b.started_at <= a.started_at + to_days($days::INTEGER)
    WHERE a.customer_key <> ''
),
repeats AS (
    SELECT DISTINCT later_id FROM pairs WHERE same_matter
),
judged AS (
    SELECT c.call_id, c.agent_id, c.day, c.started_at,
        min_by(p.later_id, (p.later_at, p.later_id)) FILTER (WHERE p.same_matter) AS came_back,
        CASE
            WHEN c.customer_key = '' THEN 'customer_key'
            WHEN bool_or(p.same_matter) THEN 'again'
            WHEN count(p.later_id) > count(p.same_matter) THEN 'case'
            WHEN s.until < c.started_at + to_days($days::INTEGER) THEN 'pending'
            ELSE 'once'
        END AS state
    FROM contacts c
    CROSS JOIN seen s
    LEFT JOIN pairs p ON p.first_id = c.call_id
    -- A call that is itself a second one is no first contact, though it may be followed by a third.
    WHERE c.call_id NOT IN (SELECT later_id FROM repeats) AND NOT (c.says_again AND c.customer_key <> '' AND NOT EXISTS (
        SELECT 1 FROM contacts o WHERE o.customer_key = c.customer_key AND o.started_at < c.started_at))
    GROUP BY c.call_id, c.agent_id, c.day, c.started_at, c.customer_key, s.until
),
summed AS (
    SELECT a.agent_id, a.month,
        count(*) FILTER (WHERE j.state IN ('once', 'again')) AS n,
        count(*) FILTER (WHERE j.state = 'once') AS once,
        count(*) FILTER (WHERE j.state = 'case') AS unclear,
        count(*) FILTER (WHERE j.state = 'customer_key') AS nobody,
        count(*) FILTER (WHERE j.state = 'pending') AS pending,
        list(j.call_id ORDER BY j.started_at, j.call_id) FILTER (WHERE j.state = 'again') AS again_calls,
        list(j.came_back ORDER BY j.started_at, j.call_id) FILTER (WHERE j.state = 'again') AS later_calls
    FROM (SELECT DISTINCT agent_id, date_trunc('month', day)::DATE AS month FROM calls) a
    LEFT JOIN judged j ON j.agent_id = a.agent_id AND date_trunc('month', j.day)::DATE = a.month
    GROUP BY a.agent_id, a.month
)
SELECT agent_id AS subject, month AS period_start, last_day(month) AS period_end,
    CASE
        WHEN n >= $least_contacts AND round(once / n::DOUBLE, 6) >= $resolved_share THEN 'met'
        WHEN n >= $least_contacts THEN 'not-met'
        WHEN n = 0 AND nobody + unclear > 0 THEN 'cannot-tell'
        WHEN n > 0 AND n + nobody + unclear >= $least_contacts THEN 'cannot-tell'
        ELSE 'not-applicable'
    END AS verdict,
    CASE
        WHEN n >= $least_contacts THEN ''
        WHEN nobody + unclear > 0 AND (n = 0 OR n + nobody + unclear >= $least_contacts)
            THEN CASE WHEN nobody >= unclear THEN 'fact-missing:customer_key' ELSE 'fact-missing:case' END
        WHEN n > 0 THEN 'too-few'
        WHEN pending > 0 THEN 'not-yet-due'
        ELSE 'no-trigger'
    END AS reason,
    CASE WHEN n > 0 THEN once / n::DOUBLE END AS value,
    share_low(once, n) AS low, share_high(once, n) AS high, n,
    list_distinct_in_order(coalesce(again_calls, []) || coalesce(later_calls, [])) AS calls
FROM summed
