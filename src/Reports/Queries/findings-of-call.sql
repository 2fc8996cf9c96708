-- The findings of one call: not met first, then what nobody can tell, met, not applicable. Parameters: call, standard (NULL for all).
SELECT
    f.standard_id, f.section, f.verdict, f.machine_verdict, f.reason, f.points, f.potential, f.confidence, f.critical, f.review_gate, f.agent_id,
    f.profile, f.pack_version, f.pack_sha256,
    to_json(f.evidence)::VARCHAR AS evidence
FROM final_findings f
WHERE f.call_id = $call AND ($standard::VARCHAR IS NULL OR f.standard_id = $standard)
ORDER BY list_position(['not-met', 'cannot-tell', 'met', 'not-applicable'], f.verdict), f.section, f.standard_id
