-- What was said in a stretch of one call, machines included, each utterance of an agent with who that agent is.
-- Parameters: call, from_ms, to_ms.
SELECT
    u.speaker, u.kind, u.start_ms, u.end_ms, u.text, to_json(u.words)::VARCHAR AS words,
    CASE WHEN u.speaker = 'agent' THEN CASE WHEN u.agent_id <> '' THEN u.agent_id ELSE c.agent_id END ELSE '' END AS agent
FROM utterances u
JOIN calls c ON c.call_id = u.call_id AND c.day = u.day
WHERE u.call_id = $call AND u.end_ms > $from_ms AND u.start_ms < $to_ms
ORDER BY u.start_ms, u.index
