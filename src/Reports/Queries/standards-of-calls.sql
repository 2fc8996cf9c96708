-- As standards.sql, per team, queue or language: apart, because only these need the calls beside the findings. Parameters: by, from, to.
WITH tallies AS (
    SELECT
        CASE $by WHEN 'team' THEN c.team WHEN 'queue' THEN c.queue ELSE c.language END AS name,
        f.standard_id,
        min(f.section) AS section,
        sum(CASE WHEN f.potential > 0 THEN CASE f.verdict WHEN 'met' THEN 1 WHEN 'not-met' THEN 2147483648 ELSE 0 END ELSE 0 END
            + CASE WHEN f.critical THEN 4611686018427387904 ELSE 0 END) AS counted,
        sum(CASE f.verdict WHEN 'cannot-tell' THEN 1 WHEN 'not-applicable' THEN 2147483648 ELSE 0 END
            + CASE WHEN f.review_gate THEN 4611686018427387904 ELSE 0 END) AS others
    FROM final_findings f
    JOIN calls c ON c.call_id = f.call_id AND c.day = f.day
    WHERE ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
      AND ($from::DATE IS NULL OR f.day >= $from) AND ($to::DATE IS NULL OR f.day <= $to)
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
