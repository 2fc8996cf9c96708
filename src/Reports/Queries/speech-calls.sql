-- How many calls of each group are looked through, so that what is found has something to be held against.
-- Parameters: agent (NULL for all), from, to, by (agent, team, day, language, call).
SELECT
    CASE $by WHEN 'agent' THEN agent_id WHEN 'team' THEN team WHEN 'language' THEN language WHEN 'call' THEN call_id ELSE strftime(day, '%Y-%m-%d') END AS name,
    count(*) AS calls
FROM calls
WHERE ($agent::VARCHAR IS NULL OR agent_id = $agent) AND ($from::DATE IS NULL OR day >= $from) AND ($to::DATE IS NULL OR day <= $to)
GROUP BY name
ORDER BY name
