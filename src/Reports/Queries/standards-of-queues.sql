-- As standards.sql, per queue: an agent may have calls of many queues, so that counts of each would be as many as the findings are.
-- Parameters: from, to.
SELECT
    c.queue AS name,
    f.standard_id,
    min(f.section) AS section,
    bool_or(f.critical) AS critical,
    count(*) FILTER (WHERE f.verdict = 'met' AND f.potential > 0) AS met,
    count(*) FILTER (WHERE f.verdict = 'not-met' AND f.potential > 0) AS not_met,
    count(*) FILTER (WHERE f.verdict = 'cannot-tell') AS cannot_tell,
    count(*) FILTER (WHERE f.verdict = 'not-applicable') AS not_applicable
FROM final_findings f
JOIN calls c ON c.call_id = f.call_id AND c.day = f.day
WHERE ($from::DATE IS NULL OR f.day >= $from) AND ($to::DATE IS NULL OR f.day <= $to)
GROUP BY c.queue, f.standard_id
ORDER BY name, f.standard_id
