-- The rows of 'gate_hits' from the findings: for days that an earlier build wrote without.
SELECT call_id, day, section, count(*)::INTEGER AS hits
FROM findings
WHERE review_gate AND verdict = 'not-met'
GROUP BY ALL
