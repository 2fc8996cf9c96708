-- The local date of one call. Parameter: call.
SELECT day FROM calls WHERE call_id = $call
