-- One call and its total, with the score by rules alone beside it. Parameter: call.
SELECT
    c.call_id, c.agent_id, coalesce(t.team, c.team) AS team, c.language, c.recording, c.recogniser, c.asr_confidence,
    c.started_at, c.utc_offset_min,
    s.score_percent, s.machine_score_percent, s.points, s.potential
FROM calls c
LEFT JOIN agent_teams t ON t.agent_id = c.agent_id AND c.day BETWEEN t.first_day AND t.last_day
LEFT JOIN final_scorecards s ON s.call_id = c.call_id AND s.section = 'total'
WHERE c.call_id = $call
