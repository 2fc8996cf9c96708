-- What people said of one call, in order of time; of each standard the latest label that decides is final. Parameter: call.
SELECT
    standard_id, rater, verdict, reason, origin,
    origin IN ('review', 'adjudication')
        AND row_number() OVER (
            PARTITION BY standard_id
            ORDER BY origin IN ('review', 'adjudication') DESC, labelled_at DESC, origin, rater, verdict) = 1 AS final
FROM labels
WHERE call_id = $call
ORDER BY labelled_at, rater, standard_id, origin
