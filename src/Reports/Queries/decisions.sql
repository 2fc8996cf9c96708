-- The view 'decisions': of each call and standard the latest label that decides. Here alone stands which labels decide.
SELECT call_id, standard_id, verdict, rater, reason, origin, labelled_at AS decided_at
FROM labels
WHERE origin IN ('review', 'adjudication')
QUALIFY row_number() OVER (PARTITION BY call_id, standard_id ORDER BY labelled_at DESC, origin, rater, verdict, reason) = 1
