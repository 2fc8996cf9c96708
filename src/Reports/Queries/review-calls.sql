-- Calls to review, the latest first, each with how many of its findings wait for a person (as in review-queue.sql).
-- Parameters: agent, standard, show (a verdict, or dispute, gate, cannot-tell for what waits), top, skip.
WITH disputed AS (
    SELECT call_id, standard_id, max(labelled_at) AS at
    FROM labels
    WHERE origin = 'dispute'
    GROUP BY ALL
), judged AS NOT MATERIALIZED ( -- it is used twice, and does not fit into memory where there are many calls
    SELECT
        f.call_id, f.day, f.standard_id, coalesce(d.verdict, f.verdict) AS verdict,
        CASE
            WHEN s.at IS NOT NULL AND (d.decided_at IS NULL OR s.at > d.decided_at) THEN 'dispute'
            WHEN d.decided_at IS NOT NULL THEN ''
            WHEN f.review_gate AND f.verdict = 'not-met' THEN 'gate'
            WHEN f.verdict = 'cannot-tell' THEN 'cannot-tell'
            ELSE ''
        END AS why
    FROM findings f
    LEFT JOIN decisions d ON d.call_id = f.call_id AND d.standard_id = f.standard_id
    LEFT JOIN disputed s ON s.call_id = f.call_id AND s.standard_id = f.standard_id
), wanted AS (
    SELECT DISTINCT call_id, day
    FROM judged
    WHERE ($standard::VARCHAR IS NULL OR standard_id = $standard)
      AND ($show::VARCHAR IS NULL OR CASE WHEN $show IN ('dispute', 'gate', 'cannot-tell') THEN why ELSE verdict END = $show)
), shown AS (
    SELECT c.call_id, c.day, c.started_at, c.agent_id, coalesce(t.team, c.team) AS team, c.language, c.duration_s, count(*) OVER () AS in_all
    FROM calls c
    LEFT JOIN agent_teams t ON t.agent_id = c.agent_id AND c.day BETWEEN t.first_day AND t.last_day
    WHERE ($agent::VARCHAR IS NULL OR c.agent_id = $agent)
      AND (($standard::VARCHAR IS NULL AND $show::VARCHAR IS NULL) OR (c.call_id, c.day) IN (SELECT (call_id, day) FROM wanted))
    ORDER BY c.day DESC, c.started_at DESC, c.call_id
    LIMIT $top OFFSET $skip
), waiting AS (
    SELECT
        j.call_id, j.day,
        count(*) FILTER (WHERE j.why = 'dispute') AS disputes,
        count(*) FILTER (WHERE j.why = 'gate') AS gates,
        count(*) FILTER (WHERE j.why = 'cannot-tell') AS cannot_tell
    FROM judged j
    SEMI JOIN shown s ON s.call_id = j.call_id AND s.day = j.day
    GROUP BY ALL
)
SELECT
    s.call_id, s.day, s.agent_id, s.team, s.language, coalesce(s.duration_s, 0) AS duration_s, s.in_all,
    t.score_percent, coalesce(t.not_met, 0)::BIGINT AS not_met,
    coalesce(w.disputes, 0) AS disputes, coalesce(w.gates, 0) AS gates, coalesce(w.cannot_tell, 0) AS cannot_tell
FROM shown s
LEFT JOIN final_scorecards t ON t.call_id = s.call_id AND t.day = s.day AND t.section = 'total'
LEFT JOIN waiting w ON w.call_id = s.call_id AND w.day = s.day
ORDER BY s.day DESC, s.started_at DESC, s.call_id
