-- The calls in which the first places stand, at least so many as are asked for: by the best finding of each call, in the order of
-- places.sql. Reads no evidence, which costs most of what a finding costs; places.sql then looks at these calls alone.
-- Parameters: as of places.sql; top is how many calls.
WITH stakes AS (
    SELECT f.call_id, f.agent_id, f.standard_id, f.confidence, CASE WHEN $verdict = 'met' THEN f.points ELSE f.potential - f.points END AS stake
    FROM final_findings f
    WHERE f.verdict = $verdict AND f.machine_verdict = $verdict
      AND ($standard::VARCHAR IS NULL OR f.standard_id = $standard)
      AND ($section::VARCHAR IS NULL OR f.section = $section)
      AND ($call::VARCHAR IS NULL OR f.call_id = $call)
      AND ($agent::VARCHAR IS NULL OR f.agent_id = $agent)
      AND ($from::DATE IS NULL OR f.day >= $from) AND ($to::DATE IS NULL OR f.day <= $to)
),
best AS (
    SELECT call_id, min(ROW(-stake, -confidence, standard_id, agent_id)) AS b FROM stakes GROUP BY call_id
),
ranked AS (
    SELECT
        b.call_id, b.b[3] AS standard_id, b.b[4] AS agent_id,
        row_number() OVER (
            ORDER BY
                CASE WHEN $by_score THEN CASE WHEN $verdict = 'met' THEN -s.score_percent ELSE s.score_percent END END NULLS LAST,
                b.b[1], b.b[2], c.started_at DESC, b.call_id) AS rank
    FROM best b
    JOIN calls c ON c.call_id = b.call_id
    LEFT JOIN final_scorecards s ON s.call_id = b.call_id AND s.section = 'total'
    WHERE $language::VARCHAR IS NULL OR c.language = $language
),
of_pairs AS (
    SELECT *, row_number() OVER (PARTITION BY agent_id, standard_id ORDER BY rank) AS of_pair FROM ranked
),
of_agents AS (
    SELECT *, row_number() OVER (PARTITION BY agent_id, of_pair ORDER BY rank) AS of_agent FROM of_pairs
)
SELECT call_id
FROM of_agents
ORDER BY of_pair, of_agent, rank
LIMIT $top
