-- The sections that have findings.
SELECT DISTINCT section FROM tallies ORDER BY section
