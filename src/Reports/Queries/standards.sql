-- One row per agent, day or section, or for all ($by = 'all'), and standard: how often it was met and not met where it counted. Points decide
-- what counts: review gates and missed encouraged standards have none, so they are in neither number. Parameters: by, from, to.
-- Findings are by far the most rows, and a sum costs most of what is done with each: two sums carry three numbers each (bits 0 to 30,
-- 31 to 61, and from 62 on), which takes a fifth less time than six aggregates. So a group may have 2,147,483,647 findings.
WITH tallies AS (
    SELECT
        CASE $by WHEN 'agent' THEN f.agent_id WHEN 'day' THEN strftime(f.day, '%Y-%m-%d') WHEN 'section' THEN f.section ELSE '' END AS name,
        f.standard_id,
        min(f.section) AS section,
        sum(CASE WHEN f.potential > 0 THEN CASE f.verdict WHEN 'met' THEN 1 WHEN 'not-met' THEN 2147483648 ELSE 0 END ELSE 0 END
            + CASE WHEN f.critical THEN 4611686018427387904 ELSE 0 END) AS counted,
        sum(CASE f.verdict WHEN 'cannot-tell' THEN 1 WHEN 'not-applicable' THEN 2147483648 ELSE 0 END
            + CASE WHEN f.review_gate THEN 4611686018427387904 ELSE 0 END) AS others
    FROM final_findings f
    WHERE ($from::DATE IS NULL OR f.day >= $from) AND ($to::DATE IS NULL OR f.day <= $to)
    GROUP BY ALL
)
SELECT
    name,
    standard_id,
    section,
    counted // 4611686018427387904 > 0 AS critical,
    others // 4611686018427387904 > 0 AS review_gate,
    (counted % 2147483648)::BIGINT AS met,
    (counted // 2147483648 % 2147483648)::BIGINT AS not_met,
    (others % 2147483648)::BIGINT AS cannot_tell,
    (others // 2147483648 % 2147483648)::BIGINT AS not_applicable
FROM tallies
ORDER BY name, standard_id
