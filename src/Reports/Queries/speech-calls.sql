-- How many calls of each group are looked through, so that what is found has something to be held against.
-- Parameters: agent (NULL for all), from, to, by (agent, team, day, language, call).
SELECT
    CASE $by WHEN 'agent' THEN c.agent_id WHEN 'team' THEN coalesce(t.team, c.team) WHEN 'language' THEN c.language WHEN 'call' THEN c.call_id ELSE strftime(c.day, '%Y-%m-%d') END AS name,
    count(*) AS calls
FROM calls c
LEFT JOIN agent_teams t ON t.agent_id = c.agent_id AND c.day BETWEEN t.first_day AND t.last_day
WHERE ($agent::VARCHAR IS NULL OR c.agent_id = $agent) AND ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
GROUP BY name
ORDER BY name
