-- Whether a customer was called when the next purchase fell due, give or take a share of the usual gap. When it is due, no call
-- can show: the customers' system must say it (facts last-purchase and next-purchase-due, as days).
WITH due AS (  -- each due day that was told of a customer, with the latest word on the purchase before it
    SELECT customer_key,
        TRY_CAST(facts['next-purchase-due'] AS DATE) AS due_day,
        max(TRY_CAST(facts['last-purchase'] AS DATE)) AS last_purchase
    FROM calls
    WHERE customer_key <> '' AND TRY_CAST(facts['next-purchase-due'] AS DATE) IS NOT NULL
    GROUP BY ALL
),
seen AS (
    SELECT min(day) AS first_day, max(day) AS last_day FROM calls
),
windows AS (
    SELECT *, ceil((due_day - last_purchase) * $share)::INTEGER AS slack FROM due WHERE last_purchase < due_day
),
judged AS (
    SELECT w.customer_key, w.due_day, w.slack,
        (SELECT list(c.call_id ORDER BY c.started_at, c.call_id) FROM calls c
            WHERE c.customer_key = w.customer_key AND c.direction = 'outbound' AND c.day BETWEEN w.due_day - w.slack AND w.due_day + w.slack) AS in_time,
        (SELECT min_by(c.call_id, (abs(c.day - w.due_day), c.started_at, c.call_id)) FROM calls c
            WHERE c.customer_key = w.customer_key AND c.direction = 'outbound' AND c.day > w.last_purchase) AS nearest,
        (SELECT min_by(c.day - w.due_day, (abs(c.day - w.due_day), c.started_at, c.call_id)) FROM calls c
            WHERE c.customer_key = w.customer_key AND c.direction = 'outbound' AND c.day > w.last_purchase) AS off_by,
        s.last_day > w.due_day + w.slack AS over
    FROM windows w
    CROSS JOIN seen s
),
told AS (
    SELECT customer_key AS subject, due_day - slack AS period_start, due_day + slack AS period_end,
        CASE WHEN in_time IS NOT NULL THEN 'met' WHEN over THEN 'not-met' ELSE 'not-applicable' END AS verdict,
        CASE WHEN in_time IS NULL AND NOT over THEN 'not-yet-due' ELSE '' END AS reason,
        off_by::DOUBLE AS value,
        coalesce(len(in_time), 0)::BIGINT AS n,
        coalesce(in_time, CASE WHEN nearest IS NOT NULL THEN [nearest] ELSE [] END) AS calls
    FROM judged
)
SELECT subject, period_start, period_end, verdict, reason, value, NULL AS low, NULL AS high, n, calls FROM told
UNION ALL
SELECT c.customer_key, any_value(s.first_day), any_value(s.last_day), 'cannot-tell',
    CASE WHEN c.customer_key = '' THEN 'fact-missing:customer_key'
         WHEN bool_or(TRY_CAST(c.facts['next-purchase-due'] AS DATE) IS NOT NULL) THEN 'fact-missing:last-purchase'
         ELSE 'fact-missing:next-purchase-due' END,
    NULL, NULL, NULL, count(*) FILTER (WHERE c.direction = 'outbound'), []
FROM calls c
CROSS JOIN seen s
WHERE c.customer_key NOT IN (SELECT customer_key FROM windows)
GROUP BY c.customer_key
