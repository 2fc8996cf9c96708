-- The standards that have findings.
SELECT DISTINCT standard_id FROM tallies ORDER BY standard_id
