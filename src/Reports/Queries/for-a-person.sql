-- Calls that need a person: review-gate hits, then failed critical standards, that nobody has decided yet; with the first
-- evidence that can be listened to, an absence's window last. Parameters: from, to, top.
WITH found AS (
    SELECT
        c.call_id, c.agent_id, c.day, f.standard_id, f.review_gate,
        list_sort(list_transform(f.evidence, lambda e: {
            'rank': list_position(['hit', 'measure', 'trigger', 'late', 'early', 'wrong-speaker', 'near-form', 'below-threshold', 'window', 'fact-missing'], e.kind),
            'start_ms': e.start_ms, 'kind': e.kind, 'signal': e.signal, 'quote': e.quote, 'by': e."by"
        }))[1] AS shown
    FROM final_findings f
    JOIN calls c ON c.call_id = f.call_id AND c.day = f.day
    WHERE f.decided_at IS NULL AND f.verdict = 'not-met' AND (f.review_gate OR f.critical)
      AND ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
      AND ($from::DATE IS NULL OR f.day >= $from) AND ($to::DATE IS NULL OR f.day <= $to)
)
SELECT
    call_id, agent_id, day, standard_id, review_gate,
    shown.kind AS kind, shown.signal AS signal, shown.quote AS quote, shown.start_ms AS start_ms, shown."by" AS "by",
    count(*) OVER () AS in_all
FROM found
ORDER BY review_gate DESC, day DESC, call_id, standard_id
LIMIT $top
