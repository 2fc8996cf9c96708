-- Whether the calls that the company made to a customer in a month came at a decent hour and seldom enough. An hour is the
-- customer's own, so it needs the offset of the customer's zone, unless all customers live in the agents' zone. A late call that
-- was agreed on, or is urgent, is none.
WITH outbound AS (
    SELECT c.call_id, c.customer_key, c.started_at, c.day, date_trunc('month', c.day)::DATE AS month,
        coalesce(TRY_CAST(c.facts['customer-offset-min'] AS INTEGER), CASE WHEN $one_zone = 'yes' THEN c.utc_offset_min END) AS offset_min,
        coalesce(c.facts['urgent'] = 'yes' OR c.facts['agreed'] = 'yes', false) AS excused,
        coalesce(c.facts['answered'] = 'no', false) AS unanswered
    FROM calls c
    WHERE c.direction = 'outbound'
),
agreed AS (  -- the agent had promised a call by about this time
    SELECT DISTINCT o.call_id
    FROM outbound o
    JOIN calls p ON p.customer_key = o.customer_key AND p.customer_key <> '' AND p.started_at < o.started_at
    JOIN extracts e ON e.call_id = p.call_id AND e.kind = 'promise-call'
    WHERE abs(epoch_ms(TRY_CAST(e.value AS TIMESTAMPTZ)) - epoch_ms(o.started_at)) <= $agreed_minutes * 60000
),
calls_made AS (
    SELECT o.*,
        o.excused OR a.call_id IS NOT NULL AS allowed,
        ((epoch_ms(o.started_at) // 60000 + o.offset_min) % 1440) / 60.0 AS hour,
        -- Only calls that were answered, or that nobody says were not, are contacts; attempts are counted by the day.
        count(*) FILTER (WHERE NOT o.unanswered) OVER (
            PARTITION BY o.customer_key ORDER BY o.started_at RANGE BETWEEN to_days($days::INTEGER) PRECEDING AND CURRENT ROW) AS in_days,
        count(*) FILTER (WHERE NOT o.unanswered) OVER (PARTITION BY o.customer_key, o.day) AS on_day,
        count(*) FILTER (WHERE o.unanswered) OVER (PARTITION BY o.customer_key, o.day) AS attempts
    FROM outbound o
    LEFT JOIN agreed a ON a.call_id = o.call_id
),
judged AS (
    SELECT *,
        NOT allowed AND (hour < $from_hour OR hour >= $to_hour) AS odd_hour,
        NOT allowed AND offset_min IS NULL AS hour_unknown,
        NOT allowed AND (in_days > $most_in_days OR on_day > $most_on_day OR attempts > $most_attempts) AS too_often
    FROM calls_made
),
protests AS (
    SELECT c.customer_key, date_trunc('month', c.day)::DATE AS month, list(DISTINCT c.call_id ORDER BY c.call_id) AS calls
    FROM calls c
    JOIN extracts e ON e.call_id = c.call_id AND e.kind = 'stop-calling'
    WHERE c.customer_key <> ''
    GROUP BY ALL
),
months AS (
    SELECT DISTINCT customer_key, date_trunc('month', day)::DATE AS month FROM calls
),
summed AS (
    SELECT m.customer_key, m.month,
        count(j.call_id) AS n,
        max(j.in_days) AS most,
        count(*) FILTER (WHERE j.odd_hour OR j.too_often) AS violations,
        count(*) FILTER (WHERE j.hour_unknown) AS unknown,
        any_value(p.calls) AS protest_calls,
        list(j.call_id ORDER BY j.started_at, j.call_id) FILTER (WHERE j.odd_hour OR j.too_often) AS wrong_calls,
        list(j.call_id ORDER BY j.started_at, j.call_id) FILTER (WHERE j.call_id IS NOT NULL) AS made
    FROM months m
    LEFT JOIN judged j ON j.customer_key = m.customer_key AND j.month = m.month
    LEFT JOIN protests p ON p.customer_key = m.customer_key AND p.month = m.month
    GROUP BY m.customer_key, m.month
)
SELECT customer_key AS subject, month AS period_start, last_day(month) AS period_end,
    CASE
        WHEN customer_key = '' AND n > 0 THEN 'cannot-tell'
        WHEN violations > 0 OR protest_calls IS NOT NULL THEN 'not-met'
        WHEN n = 0 THEN 'not-applicable'
        WHEN unknown > 0 THEN 'cannot-tell'
        ELSE 'met'
    END AS verdict,
    CASE
        WHEN customer_key = '' AND n > 0 THEN 'fact-missing:customer_key'
        WHEN violations > 0 OR protest_calls IS NOT NULL THEN ''
        WHEN n = 0 THEN 'no-trigger'
        WHEN unknown > 0 THEN 'fact-missing:customer-offset-min'
        ELSE ''
    END AS reason,
    CASE WHEN customer_key <> '' THEN most END AS value, NULL AS low, NULL AS high, n,
    CASE
        WHEN customer_key = '' THEN []
        WHEN violations > 0 OR protest_calls IS NOT NULL THEN list_distinct_in_order(coalesce(wrong_calls, []) || coalesce(protest_calls, []))
        ELSE coalesce(made, [])
    END AS calls
FROM summed
