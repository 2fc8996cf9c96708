-- How much of what was found is in the answer: calls of the period, those with a score, first and last day.
-- Parameters: from, to (dates, NULL for open).
SELECT
    count(*) AS calls,
    count(s.score_percent) AS scored,
    min(c.day) AS first_day,
    max(c.day) AS last_day,
    coalesce(sum(c.duration_s), 0) AS recorded_s
FROM calls c
LEFT JOIN final_scorecards s ON s.call_id = c.call_id AND s.day = c.day AND s.section = 'total'
    AND ($from::DATE IS NULL OR s.day >= $from) AND ($to::DATE IS NULL OR s.day <= $to)
WHERE ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
