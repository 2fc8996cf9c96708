-- The utterances of one call that another agent says. Parameters: call, agent.
SELECT u.index
FROM utterances u
JOIN calls c ON c.call_id = u.call_id AND c.day = u.day
WHERE u.call_id = $call AND u.speaker = 'agent' AND CASE WHEN u.agent_id <> '' THEN u.agent_id ELSE c.agent_id END <> $agent
