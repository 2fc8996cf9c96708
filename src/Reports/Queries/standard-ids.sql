-- The standards that have findings.
SELECT DISTINCT standard_id FROM findings ORDER BY standard_id
