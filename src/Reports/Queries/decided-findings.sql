-- The table 'decided_findings', made when the dataset is opened: final_findings of the calls of which a person decided something. Made
-- once, because most reports need them several times and findings are by far the most rows.
SELECT
    call_id, day, agent_id, section, standard_id, verdict, points, potential, critical, review_gate,
    machine_verdict, machine_potential, decided_at
FROM final_findings
