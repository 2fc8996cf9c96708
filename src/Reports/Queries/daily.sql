-- Points of the trend plots: mean score per agent and day. Parameters: from, to.
SELECT c.agent_id, c.day, count(s.score_percent) AS scored, avg(s.score_percent) AS mean
FROM calls c
JOIN scorecards s ON s.call_id = c.call_id AND s.section = 'total' AND s.score_percent IS NOT NULL
WHERE ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
GROUP BY c.agent_id, c.day
ORDER BY c.agent_id, c.day
