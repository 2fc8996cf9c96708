-- Whether an agent's level holds: the mean score of the newest calls against that of the calls before them in the last days
-- of the dataset. A fall by more than one standard deviation of the agent's own earlier calls is an early sign, for coaching.
WITH last_day_of_all AS (
    SELECT max(day) AS day FROM calls
),
scored AS (
    SELECT c.agent_id, c.call_id, c.started_at, s.score_percent AS score,
        row_number() OVER (PARTITION BY c.agent_id ORDER BY c.started_at DESC, c.call_id DESC) AS from_end,
        count(*) OVER (PARTITION BY c.agent_id) AS n
    FROM calls c
    JOIN scorecards s ON s.call_id = c.call_id AND s.section = 'total' AND s.score_percent IS NOT NULL
    CROSS JOIN last_day_of_all l
    WHERE c.day > l.day - $days::INTEGER
),
halves AS (  -- with few calls the newest half stands for the newest $newest
    SELECT *, from_end <= least($newest::INTEGER, n // 2) AS newest FROM scored
),
summed AS (
    SELECT a.agent_id,
        count(h.call_id) AS n,
        count(*) FILTER (WHERE h.newest) AS n_new,
        count(*) FILTER (WHERE NOT h.newest) AS n_old,
        avg(h.score) FILTER (WHERE h.newest) AS mean_new,
        avg(h.score) FILTER (WHERE NOT h.newest) AS mean_old,
        stddev_samp(h.score) FILTER (WHERE h.newest) AS sd_new,
        stddev_samp(h.score) FILTER (WHERE NOT h.newest) AS sd_old,
        list(h.call_id ORDER BY h.started_at, h.call_id) FILTER (WHERE h.newest) AS newest_calls
    FROM (SELECT DISTINCT c.agent_id FROM calls c CROSS JOIN last_day_of_all l WHERE c.day > l.day - $days::INTEGER) a
    LEFT JOIN halves h ON h.agent_id = a.agent_id
    GROUP BY a.agent_id
),
compared AS (
    SELECT *,
        round(mean_new - mean_old, 6) AS change,
        sqrt(sd_new * sd_new / n_new + sd_old * sd_old / n_old) AS se,
        -- Calls that are all alike would make any change a fall.
        round(greatest(sd_old, $least_spread), 6) AS spread
    FROM summed
)
SELECT agent_id AS subject, l.day - ($days::INTEGER - 1) AS period_start, l.day AS period_end,
    CASE
        WHEN n < $least_calls THEN 'not-applicable'
        WHEN change < -spread * $most_deviations THEN 'not-met'
        ELSE 'met'
    END AS verdict,
    CASE WHEN n < $least_calls THEN 'too-few' ELSE '' END AS reason,
    CASE WHEN n >= $least_calls THEN change END AS value,
    CASE WHEN n >= $least_calls THEN change - t95(least(n_new, n_old) - 1) * se END AS low,
    CASE WHEN n >= $least_calls THEN change + t95(least(n_new, n_old) - 1) * se END AS high,
    n,
    CASE WHEN n >= $least_calls THEN newest_calls ELSE [] END AS calls
FROM compared
CROSS JOIN last_day_of_all l
