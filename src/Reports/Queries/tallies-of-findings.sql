-- The rows of 'tallies' as the dataset's writer counts them, from the findings: for days that an earlier build wrote without.
SELECT
    f.agent_id,
    coalesce(c.team, '') AS team,
    coalesce(c.language, '') AS language,
    f.section, f.standard_id, f.critical, f.review_gate,
    count(*) FILTER (WHERE f.verdict = 'met' AND f.potential > 0)::INTEGER AS met,
    count(*) FILTER (WHERE f.verdict = 'not-met' AND f.potential > 0)::INTEGER AS not_met,
    count(*) FILTER (WHERE f.verdict = 'not-applicable')::INTEGER AS not_applicable,
    count(*) FILTER (WHERE f.verdict = 'cannot-tell')::INTEGER AS cannot_tell,
    f.day
FROM findings f
LEFT JOIN calls c ON c.call_id = f.call_id AND c.day = f.day
GROUP BY ALL
