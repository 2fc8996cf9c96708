-- Of the calls in which a customer voices a wish, asks why something is not otherwise, or complains, the share whose subject the
-- agent put on record. What became of it afterwards no call shows; the record is what one must begin with.
WITH months AS (
    SELECT DISTINCT agent_id, date_trunc('month', day)::DATE AS month FROM calls
),
recorded AS (  -- whether anybody records anything at all
    SELECT bool_or(coalesce(facts['feedback-recorded'], facts['topic']) IS NOT NULL) AS at_all FROM calls
),
voiced AS (
    SELECT c.agent_id, c.call_id, c.started_at, date_trunc('month', c.day)::DATE AS month,
        coalesce(c.facts['feedback-recorded'] = 'yes', coalesce(c.facts['topic'], '') <> '') AS kept
    FROM calls c
    WHERE EXISTS (SELECT 1 FROM extracts e WHERE e.call_id = c.call_id AND e.kind IN ('wish', 'promise-broken', 'called-before'))
),
summed AS (
    SELECT m.agent_id, m.month,
        count(v.call_id) AS n,
        count(*) FILTER (WHERE v.kept) AS kept,
        list(v.call_id ORDER BY v.started_at, v.call_id) FILTER (WHERE v.call_id IS NOT NULL AND NOT v.kept) AS lost_calls,
        list(v.call_id ORDER BY v.started_at, v.call_id) FILTER (WHERE v.kept) AS kept_calls
    FROM months m
    LEFT JOIN voiced v ON v.agent_id = m.agent_id AND v.month = m.month
    GROUP BY m.agent_id, m.month
)
SELECT agent_id AS subject, month AS period_start, last_day(month) AS period_end,
    CASE
        WHEN n = 0 THEN 'not-applicable'
        WHEN NOT r.at_all THEN 'cannot-tell'
        WHEN n < $least_calls THEN 'not-applicable'
        WHEN round(kept / n::DOUBLE, 6) >= $kept_share THEN 'met'
        ELSE 'not-met'
    END AS verdict,
    CASE
        WHEN n = 0 THEN 'no-trigger'
        WHEN NOT r.at_all THEN 'fact-missing:topic'
        WHEN n < $least_calls THEN 'too-few'
        ELSE ''
    END AS reason,
    CASE WHEN n > 0 AND r.at_all THEN kept / n::DOUBLE END AS value,
    CASE WHEN r.at_all THEN share_low(kept, n) END AS low,
    CASE WHEN r.at_all THEN share_high(kept, n) END AS high,
    n,
    coalesce(lost_calls, kept_calls, []) AS calls
FROM summed
CROSS JOIN recorded r
