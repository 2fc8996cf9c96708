-- Every agent but one who took a call, was judged in one or speaks in one. Parameter: agent.
SELECT DISTINCT agent_id FROM (SELECT agent_id FROM calls UNION SELECT agent_id FROM findings UNION SELECT agent_id FROM utterances)
WHERE agent_id IS NOT NULL AND agent_id <> '' AND agent_id <> $agent
ORDER BY agent_id
