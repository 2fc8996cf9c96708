-- What waits for a person: disputes, review-gate hits and verdicts that cannot be told, each until somebody decides it by a
-- decision; a dispute again where it is the later one. Reads no evidence, which costs most of what a finding costs; what was heard is
-- asked of the first ones alone (review-evidence.sql). Parameters: why, agent, standard, from, to, top.
WITH disputed AS (
    SELECT call_id, standard_id, max(labelled_at) AS at, arg_max(reason, (labelled_at, rater, reason)) AS said
    FROM labels
    WHERE origin = 'dispute'
    GROUP BY ALL
), asked AS NOT MATERIALIZED ( -- it is read several times, and does not fit into memory where there are many calls
    SELECT call_id, agent_id, day, standard_id, verdict, reason, review_gate
    FROM findings
    WHERE ($agent::VARCHAR IS NULL OR agent_id = $agent) AND ($standard::VARCHAR IS NULL OR standard_id = $standard)
      AND ($from::DATE IS NULL OR day >= $from) AND ($to::DATE IS NULL OR day <= $to)
), waiting AS NOT MATERIALIZED (
    SELECT 'dispute' AS why, f.* EXCLUDE (review_gate), s.said
    FROM asked f
    JOIN disputed s ON s.call_id = f.call_id AND s.standard_id = f.standard_id
    LEFT JOIN decisions d ON d.call_id = f.call_id AND d.standard_id = f.standard_id
    WHERE ($why::VARCHAR IS NULL OR $why = 'dispute') AND (d.decided_at IS NULL OR s.at > d.decided_at)
    UNION ALL
    SELECT CASE WHEN f.review_gate AND f.verdict = 'not-met' THEN 'gate' ELSE 'cannot-tell' END AS why, f.* EXCLUDE (review_gate), '' AS said
    FROM asked f
    ANTI JOIN (SELECT call_id, standard_id FROM disputed UNION SELECT call_id, standard_id FROM decisions) l ON l.call_id = f.call_id AND l.standard_id = f.standard_id
    WHERE f.review_gate AND f.verdict = 'not-met' AND ($why::VARCHAR IS NULL OR $why = 'gate')
       OR f.verdict = 'cannot-tell' AND ($why::VARCHAR IS NULL OR $why = 'cannot-tell')
)
SELECT why, call_id, agent_id, day, standard_id, verdict, reason, said, (SELECT count(*) FROM waiting) AS in_all
FROM waiting
ORDER BY list_position(['dispute', 'gate', 'cannot-tell'], why), day DESC, call_id, standard_id, agent_id
LIMIT $top
