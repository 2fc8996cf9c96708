-- What waits for a person: disputes, review-gate hits and verdicts that cannot be told, each until somebody decides it by a
-- decision; a dispute again where it is the later one. Parameters: why, agent, standard, from, to, top.
WITH disputed AS (
    SELECT call_id, standard_id, max(labelled_at) AS at, arg_max(reason, (labelled_at, rater, reason)) AS said
    FROM labels
    WHERE origin = 'dispute'
    GROUP BY ALL
), waiting AS (
    SELECT
        CASE
            WHEN s.at IS NOT NULL AND (d.decided_at IS NULL OR s.at > d.decided_at) THEN 'dispute'
            WHEN d.decided_at IS NOT NULL THEN NULL
            WHEN f.review_gate AND f.verdict = 'not-met' THEN 'gate'
            WHEN f.verdict = 'cannot-tell' THEN 'cannot-tell'
        END AS why,
        f.call_id, f.agent_id, f.day, f.standard_id, f.verdict, f.reason, coalesce(s.said, '') AS said,
        list_sort(list_transform(f.evidence, lambda e: {
            'rank': list_position(['hit', 'measure', 'trigger', 'late', 'early', 'wrong-speaker', 'near-form', 'below-threshold', 'window', 'fact-missing'], e.kind),
            'start_ms': e.start_ms, 'quote': e.quote
        }))[1] AS shown
    FROM findings f
    LEFT JOIN decisions d ON d.call_id = f.call_id AND d.standard_id = f.standard_id
    LEFT JOIN disputed s ON s.call_id = f.call_id AND s.standard_id = f.standard_id
    WHERE ($agent::VARCHAR IS NULL OR f.agent_id = $agent) AND ($standard::VARCHAR IS NULL OR f.standard_id = $standard)
      AND ($from::DATE IS NULL OR f.day >= $from) AND ($to::DATE IS NULL OR f.day <= $to)
)
SELECT why, call_id, agent_id, day, standard_id, verdict, reason, said, shown.start_ms AS start_ms, shown.quote AS quote, count(*) OVER () AS in_all
FROM waiting
WHERE why IS NOT NULL AND ($why::VARCHAR IS NULL OR why = $why)
ORDER BY list_position(['dispute', 'gate', 'cannot-tell'], why), day DESC, call_id, standard_id
LIMIT $top
