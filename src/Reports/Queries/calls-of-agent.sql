-- The calls of which an agent took at least a part that was judged, latest first; the score is told only where the whole call was
-- the agent's. Parameters: agent, from, to.
SELECT
    c.call_id, c.day,
    CASE WHEN c.agent_id = $agent THEN any_value(s.score_percent) END AS score_percent,
    count(*) FILTER (WHERE f.verdict = 'met') AS met,
    count(*) FILTER (WHERE f.verdict = 'not-met') AS not_met,
    count(*) FILTER (WHERE f.verdict = 'cannot-tell') AS cannot_tell
FROM final_findings f
JOIN calls c ON c.call_id = f.call_id
LEFT JOIN final_scorecards s ON s.call_id = c.call_id AND s.section = 'total'
WHERE f.agent_id = $agent AND ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
GROUP BY c.call_id, c.day, c.agent_id, c.started_at
ORDER BY c.started_at DESC, c.call_id
