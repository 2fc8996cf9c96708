-- The sections that have findings.
SELECT DISTINCT section FROM findings ORDER BY section
