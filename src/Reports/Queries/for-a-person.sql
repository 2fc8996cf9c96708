-- Calls that need a person: review-gate hits nobody has judged yet, then failed critical standards; with the first
-- evidence that can be listened to. Parameters: from, to, top.
SELECT
    c.call_id, c.agent_id, c.day, f.standard_id, f.review_gate, f.confidence,
    list_filter(f.evidence, e -> e.kind IN ('hit', 'measure'))[1] AS shown
FROM findings f
JOIN calls c ON c.call_id = f.call_id
ANTI JOIN labels l ON l.call_id = f.call_id AND l.standard_id = f.standard_id
WHERE f.verdict = 'not-met' AND (f.review_gate OR f.critical)
  AND ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
ORDER BY f.review_gate DESC, c.day DESC, c.call_id, f.standard_id
LIMIT $top
