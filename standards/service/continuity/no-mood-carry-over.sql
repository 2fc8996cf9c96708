-- What customers get who come right after a hard call. Each such call is compared with the agent's other calls of the last
-- days on four measures; where two of them are clearly worse (z beyond the limit), the mood was carried over. Of calls as they
-- come, about one in twenty looks so by chance, so the share must be surely above that.
WITH last_day_of_all AS (
    SELECT max(day) AS day FROM calls
),
recent AS (
    SELECT c.call_id, c.agent_id, c.started_at, c.day,
        c.started_at + to_milliseconds((c.duration_s * 1000)::BIGINT) AS ended_at,
        t.score_percent AS score, k.score_percent AS courtesy,
        c.interruptions_by_agent * 600.0 / nullif(c.duration_s, 0) AS cuts,
        c.hold_s / nullif(c.duration_s, 0) AS held,
        EXISTS (SELECT 1 FROM extracts e WHERE e.call_id = c.call_id AND e.kind = 'hard-call') AS hard
    FROM calls c
    CROSS JOIN last_day_of_all l
    LEFT JOIN scorecards t ON t.call_id = c.call_id AND t.section = 'total'
    LEFT JOIN scorecards k ON k.call_id = c.call_id AND k.section = 'courtesy'
    WHERE c.day > l.day - $days::INTEGER
),
marked AS (
    SELECT r.*, (
        SELECT max_by(h.call_id, (h.started_at, h.call_id)) FROM recent h
        WHERE h.agent_id = r.agent_id AND h.hard AND h.call_id <> r.call_id
            AND h.ended_at <= r.started_at AND h.ended_at >= r.started_at - to_minutes($minutes::BIGINT)) AS hard_before
    FROM recent r
),
usual AS (  -- the agent's own level: calls that are neither hard nor right after one
    SELECT agent_id, count(*) AS n,
        avg(score) AS score, greatest(stddev_samp(score), $least_spread) AS score_sd,
        avg(courtesy) AS courtesy, greatest(stddev_samp(courtesy), $least_spread) AS courtesy_sd,
        avg(cuts) AS cuts, greatest(stddev_samp(cuts), 0.5) AS cuts_sd,
        avg(held) AS held, greatest(stddev_samp(held), 0.02) AS held_sd
    FROM marked
    WHERE NOT hard AND hard_before IS NULL
    GROUP BY agent_id
),
after_hard AS (
    SELECT m.agent_id, m.call_id, m.started_at, m.hard_before,
        coalesce((round((m.score - u.score) / u.score_sd, 6) < -$z)::INTEGER, 0)
        + coalesce((round((m.courtesy - u.courtesy) / u.courtesy_sd, 6) < -$z)::INTEGER, 0)
        + coalesce((round((m.cuts - u.cuts) / u.cuts_sd, 6) > $z)::INTEGER, 0)
        + coalesce((round((m.held - u.held) / u.held_sd, 6) > $z)::INTEGER, 0) >= 2 AS carried
    FROM marked m
    JOIN usual u ON u.agent_id = m.agent_id
    WHERE m.hard_before IS NOT NULL AND NOT m.hard
),
summed AS (
    SELECT a.agent_id, coalesce(any_value(u.n), 0) AS usual_calls,
        count(h.call_id) AS n,
        count(*) FILTER (WHERE h.carried) AS carried,
        list(h.hard_before ORDER BY h.started_at, h.call_id) FILTER (WHERE h.carried) AS hard_calls,
        list(h.call_id ORDER BY h.started_at, h.call_id) FILTER (WHERE h.carried) AS carried_calls,
        list(h.call_id ORDER BY h.started_at, h.call_id) FILTER (WHERE h.call_id IS NOT NULL) AS after_calls
    FROM (SELECT DISTINCT agent_id FROM recent) a
    LEFT JOIN usual u ON u.agent_id = a.agent_id
    LEFT JOIN after_hard h ON h.agent_id = a.agent_id
    GROUP BY a.agent_id
)
SELECT agent_id AS subject, l.day - ($days::INTEGER - 1) AS period_start, l.day AS period_end,
    CASE
        WHEN n = 0 THEN 'not-applicable'
        WHEN usual_calls < $least_calls THEN 'not-applicable'
        WHEN carried > 0 AND round(share_low(carried, n), 6) > $chance THEN 'not-met'
        ELSE 'met'
    END AS verdict,
    CASE WHEN n = 0 THEN 'no-trigger' WHEN usual_calls < $least_calls THEN 'too-few' ELSE '' END AS reason,
    CASE WHEN n > 0 AND usual_calls >= $least_calls THEN carried / n::DOUBLE END AS value,
    CASE WHEN usual_calls >= $least_calls THEN share_low(carried, n) END AS low,
    CASE WHEN usual_calls >= $least_calls THEN share_high(carried, n) END AS high,
    n,
    CASE
        WHEN usual_calls < $least_calls THEN []
        WHEN carried > 0 THEN list_distinct_in_order(hard_calls || carried_calls)
        ELSE coalesce(after_calls, [])
    END AS calls
FROM summed
CROSS JOIN last_day_of_all l
