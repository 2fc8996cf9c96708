-- Calls whose names come near one that is not there. Parameter: call.
SELECT call_id
FROM calls
ORDER BY damerau_levenshtein(lower(call_id), lower($call)), call_id
LIMIT 3
