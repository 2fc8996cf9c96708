-- The words with their times of some utterances. Parameters: calls, indexes (lists of the same length), from, to (their days).
SELECT
    u.call_id, u.index,
    list_transform(u.words, lambda w: w.char_start) AS char_start,
    list_transform(u.words, lambda w: w.char_length) AS char_length,
    list_transform(u.words, lambda w: w.start_ms) AS start_ms,
    list_transform(u.words, lambda w: w.end_ms) AS end_ms
FROM utterances u
JOIN (SELECT unnest($calls::VARCHAR[]) AS call_id, unnest($indexes::INTEGER[]) AS index) wanted ON wanted.call_id = u.call_id AND wanted.index = u.index
WHERE u.day BETWEEN $from AND $to
