-- What people said of one call, in order of time; of each standard the latest label that decides is final. Parameter: call.
SELECT
    l.standard_id, l.rater, l.verdict, l.reason, l.origin,
    d.call_id IS NOT NULL AS final
FROM labels l
LEFT JOIN decisions d ON d.call_id = l.call_id AND d.standard_id = l.standard_id AND d.decided_at = l.labelled_at
    AND d.origin = l.origin AND d.rater = l.rater AND d.verdict = l.verdict AND d.reason = l.reason
WHERE l.call_id = $call
ORDER BY l.labelled_at, l.rater, l.standard_id, l.origin
