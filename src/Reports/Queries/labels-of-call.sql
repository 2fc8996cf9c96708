-- What people said of one call. Parameter: call.
SELECT standard_id, rater, verdict, reason
FROM labels
WHERE call_id = $call
ORDER BY labelled_at, rater, standard_id
