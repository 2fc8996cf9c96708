-- How the findings of one standard ended; no row where it has none. Parameter: standard.
SELECT verdict, count(*) AS findings
FROM final_findings
WHERE standard_id = $standard
GROUP BY verdict
ORDER BY verdict
