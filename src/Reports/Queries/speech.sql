-- What people said, utterance by utterance, machines left out, where the caller's function 'wanted' lets the text through.
-- Parameters: agent (NULL for all), from, to.
SELECT
    u.text, c.language, u.speaker, u.call_id, c.agent_id, coalesce(t.team, c.team) AS team, c.day, c.started_at, c.recording, u.index, u.start_ms, u.end_ms,
    CASE WHEN u.speaker = 'agent' AND u.agent_id <> '' THEN u.agent_id ELSE c.agent_id END AS agent
FROM utterances u
JOIN calls c ON c.call_id = u.call_id AND c.day = u.day
LEFT JOIN agent_teams t ON t.agent_id = c.agent_id AND c.day BETWEEN t.first_day AND t.last_day
WHERE u.kind = 'speech' AND wanted(u.text)
  AND ($agent::VARCHAR IS NULL OR c.agent_id = $agent) AND ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
  AND ($from::DATE IS NULL OR u.day >= $from) AND ($to::DATE IS NULL OR u.day <= $to)
