-- The view 'gate_hits': calls and sections in which a review gate was hit, and how often.
SELECT call_id, day, section, gate_hits AS hits
FROM scorecards
WHERE gate_hits > 0 AND section <> 'total'
