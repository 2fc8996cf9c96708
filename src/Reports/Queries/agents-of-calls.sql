-- The agents who took calls.
SELECT DISTINCT agent_id FROM calls WHERE agent_id <> '' ORDER BY agent_id
