-- The language of a call and the standards that have a finding in it. Parameter: call.
SELECT c.language, (SELECT list(f.standard_id ORDER BY f.standard_id) FROM findings f WHERE f.call_id = $call) AS standards
FROM calls c
WHERE c.call_id = $call
