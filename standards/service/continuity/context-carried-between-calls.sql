-- Of the repeat contacts that an agent took in a month, the share in which the history was at hand: the agent refers to it and
-- the customer need not tell everything again. A second call about another matter needs no history, so a call where nobody
-- says or records that it is the same one is left out.
WITH contacts AS (
    SELECT c.call_id, c.agent_id, c.customer_key, c.started_at, c.day, c.facts['case'] AS case_id, c.facts['topic'] AS topic,
        EXISTS (SELECT 1 FROM extracts e WHERE e.call_id = c.call_id AND e.kind = 'called-before') AS says_again,
        EXISTS (SELECT 1 FROM extracts e WHERE e.call_id = c.call_id AND e.kind = 'history-ref') AS knows,
        EXISTS (SELECT 1 FROM extracts e WHERE e.call_id = c.call_id AND e.kind = 'no-history') AS knows_nothing,
        EXISTS (SELECT 1 FROM extracts e WHERE e.call_id = c.call_id AND e.kind = 'told-already') AS told
    FROM calls c
),
repeats AS (
    SELECT b.call_id, b.agent_id, b.day, b.started_at, b.knows, b.knows_nothing, b.told, b.says_again,
        max_by(a.call_id, (a.started_at, a.call_id)) AS before,
        coalesce(bool_or(CASE
            WHEN a.case_id IS NOT NULL AND b.case_id IS NOT NULL THEN a.case_id = b.case_id
            WHEN a.topic IS NOT NULL AND b.topic IS NOT NULL THEN a.topic = b.topic
        END), false) AS same_matter
    FROM contacts b
    JOIN contacts a ON a.customer_key = b.customer_key AND a.started_at < b.started_at AND a.started_at >= b.started_at - to_days($days::INTEGER)
    WHERE b.customer_key <> ''
    GROUP BY ALL
    UNION ALL  -- no earlier call is in the data, or nobody knows whose it is, but the customer says that there was one
    SELECT b.call_id, b.agent_id, b.day, b.started_at, b.knows, b.knows_nothing, b.told, true, NULL, true
    FROM contacts b
    WHERE b.says_again AND NOT EXISTS (
        SELECT 1 FROM contacts a WHERE a.customer_key = b.customer_key AND b.customer_key <> ''
            AND a.started_at < b.started_at AND a.started_at >= b.started_at - to_days($days::INTEGER))
),
judged AS (
    SELECT *, CASE
            WHEN knows_nothing THEN 'lost'
            WHEN told AND NOT knows THEN 'lost'
            WHEN knows THEN 'carried'
            WHEN says_again OR same_matter THEN 'lost'
            ELSE 'case'
        END AS state
    FROM repeats
),
summed AS (
    SELECT a.agent_id, a.month, a.nobody,
        count(*) FILTER (WHERE j.state IN ('carried', 'lost')) AS n,
        count(*) FILTER (WHERE j.state = 'carried') AS carried,
        count(*) FILTER (WHERE j.state = 'case') AS unclear,
        list(j.call_id ORDER BY j.started_at, j.call_id) FILTER (WHERE j.state = 'lost') AS lost_calls,
        list(j.before ORDER BY j.started_at, j.call_id) FILTER (WHERE j.state = 'lost' AND j.before IS NOT NULL) AS earlier_calls,
        list(j.call_id ORDER BY j.started_at, j.call_id) FILTER (WHERE j.state = 'carried') AS carried_calls
    FROM (
        SELECT agent_id, date_trunc('month', day)::DATE AS month, bool_and(customer_key = '') AS nobody
        FROM contacts GROUP BY ALL
    ) a
    LEFT JOIN judged j ON j.agent_id = a.agent_id AND date_trunc('month', j.day)::DATE = a.month
    GROUP BY a.agent_id, a.month, a.nobody
)
SELECT agent_id AS subject, month AS period_start, last_day(month) AS period_end,
    CASE
        WHEN n >= $least_contacts AND round(carried / n::DOUBLE, 6) >= $carried_share THEN 'met'
        WHEN n >= $least_contacts THEN 'not-met'
        WHEN n = 0 AND (unclear > 0 OR nobody) THEN 'cannot-tell'
        ELSE 'not-applicable'
    END AS verdict,
    CASE
        WHEN n >= $least_contacts THEN ''
        WHEN n > 0 THEN 'too-few'
        WHEN nobody THEN 'fact-missing:customer_key'
        WHEN unclear > 0 THEN 'fact-missing:case'
        ELSE 'no-trigger'
    END AS reason,
    CASE WHEN n > 0 THEN carried / n::DOUBLE END AS value,
    share_low(carried, n) AS low, share_high(carried, n) AS high, n,
    list_distinct_in_order(CASE
        WHEN n > 0 AND round(carried / n::DOUBLE, 6) >= $carried_share THEN coalesce(carried_calls, [])
        ELSE coalesce(earlier_calls, []) || coalesce(lost_calls, [])
    END) AS calls
FROM summed
