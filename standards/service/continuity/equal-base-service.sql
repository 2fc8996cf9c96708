-- Whether one group of an agent's customers gets less than the others. Compared are calls of the same queue, so that a group
-- that mostly complains is not held against one that mostly orders. The group's level is that of the others plus the mean
-- difference within queues; queues weigh as their numbers allow (n1 n2 / (n1 + n2)). A group below the least number of calls
-- is in no comparison and named nowhere.
WITH period AS (
    SELECT min(day) AS first_day, max(day) AS last_day FROM calls
),
scored AS (
    SELECT c.agent_id, c.call_id, c.started_at, c.queue, c.facts[$fact] AS grp, s.score_percent AS score
    FROM calls c
    JOIN scorecards s ON s.call_id = c.call_id AND s.section = 'total' AND s.score_percent IS NOT NULL
),
known AS (
    SELECT * FROM scored WHERE grp IS NOT NULL AND grp <> ''
),
groups AS (
    SELECT DISTINCT agent_id, grp FROM known
),
cells AS (  -- a group against all others, queue by queue
    SELECT g.agent_id, g.grp, k.queue,
        count(*) FILTER (WHERE k.grp = g.grp) AS n1,
        count(*) FILTER (WHERE k.grp <> g.grp) AS n2,
        avg(k.score) FILTER (WHERE k.grp = g.grp) AS mean1,
        avg(k.score) FILTER (WHERE k.grp <> g.grp) AS mean2,
        coalesce(var_pop(k.score) FILTER (WHERE k.grp = g.grp), 0) * count(*) FILTER (WHERE k.grp = g.grp)
            + coalesce(var_pop(k.score) FILTER (WHERE k.grp <> g.grp), 0) * count(*) FILTER (WHERE k.grp <> g.grp) AS squares
    FROM groups g
    JOIN known k ON k.agent_id = g.agent_id
    GROUP BY g.agent_id, g.grp, k.queue
),
compared AS (
    SELECT agent_id, grp,
        sum(n1)::BIGINT AS n1, sum(n2)::BIGINT AS n2,
        sum(mean2 * n2) / sum(n2) AS others,
        sum((mean1 - mean2) * n1 * n2 / (n1 + n2)) / sum(n1 * n2 / (n1 + n2)) AS difference,
        sqrt(sum(squares) / (sum(n1 + n2) - 2 * count(*))) AS spread,
        sqrt(sum(squares) / (sum(n1 + n2) - 2 * count(*)) / sum(n1 * n2 / (n1 + n2))) AS se,
        (sum(n1 + n2) - 2 * count(*))::BIGINT AS df
    FROM cells
    WHERE n1 > 0 AND n2 > 0
    GROUP BY agent_id, grp
    HAVING sum(n1) >= $least_calls AND sum(n2) >= $least_calls
),
lowest AS (  -- of several groups the one that stands worst
    SELECT *, row_number() OVER (PARTITION BY agent_id ORDER BY round(difference, 6), grp) AS place FROM compared
),
agents AS (
    SELECT agent_id, count(*) AS calls, count(grp) FILTER (WHERE grp <> '') AS known FROM scored GROUP BY agent_id
)
SELECT a.agent_id AS subject, p.first_day AS period_start, p.last_day AS period_end,
    CASE
        WHEN a.known = 0 AND a.calls >= $least_calls THEN 'cannot-tell'
        WHEN w.agent_id IS NULL THEN 'not-applicable'
        WHEN round(w.others + w.difference, 6) < round(w.others * $base_share, 6)
            AND round(-w.difference, 6) >= round($least_effect * w.spread, 6)
            AND round(w.difference + t95(w.df) * w.se, 6) < 0 THEN 'not-met'
        ELSE 'met'
    END AS verdict,
    CASE
        WHEN a.known = 0 AND a.calls >= $least_calls THEN 'fact-missing:' || $fact
        WHEN w.agent_id IS NULL THEN 'too-few'
        WHEN round(w.others + w.difference, 6) < round(w.others * $base_share, 6)
            AND round(-w.difference, 6) >= round($least_effect * w.spread, 6)
            AND round(w.difference + t95(w.df) * w.se, 6) < 0 THEN 'group:' || w.grp
        ELSE ''
    END AS reason,
    w.difference AS value,
    w.difference - t95(w.df) * w.se AS low, w.difference + t95(w.df) * w.se AS high,
    coalesce(w.n1 + w.n2, a.known) AS n,
    CASE WHEN w.agent_id IS NULL THEN [] ELSE (
        SELECT list(k.call_id ORDER BY k.started_at, k.call_id) FROM known k WHERE k.agent_id = w.agent_id AND k.grp = w.grp) END AS calls
FROM agents a
CROSS JOIN period p
LEFT JOIN lowest w ON w.agent_id = a.agent_id AND w.place = 1
