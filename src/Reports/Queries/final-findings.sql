-- The view 'final_findings': the findings with the verdict that counts (a person's decision, else the rule's) and what it earns; the
-- rule's own stand beside it as machine_verdict, machine_points and machine_potential. A decided review gate earns like any standard.
-- A decision that says what the rule said changes no points, so that a half stays a half. Files of earlier
-- builds tell no weight: there what could be earned stands for it.
SELECT
    f.* REPLACE (
        coalesce(d.verdict, f.verdict) AS verdict,
        CASE WHEN d.verdict = f.verdict OR d.verdict IS NULL THEN f.reason ELSE '' END AS reason,
        CASE
            WHEN d.verdict IS NULL OR d.verdict = f.verdict AND NOT f.review_gate THEN f.points
            WHEN d.verdict = 'met' THEN coalesce(f.weight, f.potential)
            ELSE 0
        END AS points,
        CASE
            WHEN d.verdict IS NULL OR d.verdict = f.verdict AND NOT f.review_gate THEN f.potential
            WHEN d.verdict = 'met' OR d.verdict = 'not-met' AND NOT coalesce(f.encouraged, false) THEN coalesce(f.weight, f.potential)
            ELSE 0
        END AS potential
    ),
    f.verdict AS machine_verdict,
    f.points AS machine_points,
    f.potential AS machine_potential,
    d.rater AS decided_by,
    d.origin AS decided_origin,
    d.decided_at
FROM findings f
LEFT JOIN decisions d ON d.call_id = f.call_id AND d.standard_id = f.standard_id
