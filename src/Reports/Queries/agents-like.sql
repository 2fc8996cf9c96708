-- Agents who were judged, those whose id is most like a word first. Parameter: agent.
SELECT agent_id FROM (SELECT DISTINCT agent_id FROM tallies) ORDER BY levenshtein(agent_id, $agent), agent_id LIMIT 3
