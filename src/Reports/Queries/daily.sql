-- Points of the trend plots: mean score per agent and day, at the mean time of the day's calls (days since the first call of the
-- dataset, as in groups.sql). Parameters: from, to.
SELECT
    c.agent_id,
    c.day,
    count(*) AS scored,
    avg(s.score_percent) AS mean,
    avg((epoch_ms(c.started_at) - (SELECT min(epoch_ms(started_at)) FROM calls)) / 86400000.0) AS days
FROM calls c
JOIN final_scorecards s ON s.call_id = c.call_id AND s.day = c.day AND s.section = 'total' AND s.score_percent IS NOT NULL
WHERE ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
  AND ($from::DATE IS NULL OR s.day >= $from) AND ($to::DATE IS NULL OR s.day <= $to)
GROUP BY c.agent_id, c.day
ORDER BY c.agent_id, c.day
