-- One row per group and standard: how often it was met and not met where it counted. Points decide what counts: review gates
-- and missed encouraged standards have none, so they are in neither number. Parameters: by, from, to.
SELECT
    CASE $by WHEN 'agent' THEN f.agent_id WHEN 'team' THEN c.team WHEN 'queue' THEN c.queue WHEN 'day' THEN strftime(c.day, '%Y-%m-%d')
        WHEN 'language' THEN c.language WHEN 'section' THEN f.section ELSE '' END AS name,
    f.standard_id,
    min(f.section) AS section,
    bool_or(f.critical) AS critical,
    bool_or(f.review_gate) AS review_gate,
    count(*) FILTER (WHERE f.verdict = 'met' AND f.potential > 0) AS met,
    count(*) FILTER (WHERE f.verdict = 'not-met' AND f.potential > 0) AS not_met,
    count(*) FILTER (WHERE f.verdict = 'cannot-tell') AS cannot_tell,
    count(*) FILTER (WHERE f.verdict = 'not-applicable') AS not_applicable
FROM findings f
JOIN calls c ON c.call_id = f.call_id
WHERE ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
GROUP BY ALL
ORDER BY name, f.standard_id
