-- Verdicts on the same standard in the same call: of two people, and of a person and the rule (second is NULL). Of each person the
-- latest label counts; disputes judge nothing and are left out. Parameters: origin (NULL for all), standard, from, to.
WITH said AS (
    SELECT l.rater, l.call_id, l.standard_id, l.verdict, l.sampling_weight, f.verdict AS machine_verdict
    FROM labels l
    JOIN findings f ON f.call_id = l.call_id AND f.standard_id = l.standard_id
    WHERE l.origin <> 'dispute' AND ($origin::VARCHAR IS NULL OR l.origin = $origin)
      AND ($standard::VARCHAR IS NULL OR l.standard_id = $standard)
      AND ($from::DATE IS NULL OR f.day >= $from) AND ($to::DATE IS NULL OR f.day <= $to)
    QUALIFY row_number() OVER (PARTITION BY l.rater, l.call_id, l.standard_id ORDER BY l.labelled_at DESC, l.origin, l.verdict, l.reason, f.agent_id) = 1
)
SELECT rater AS first, NULL AS second, standard_id, verdict, machine_verdict AS other_verdict, sampling_weight AS weight
FROM said
UNION ALL
SELECT a.rater, b.rater, a.standard_id, a.verdict, b.verdict, CASE WHEN a.sampling_weight = b.sampling_weight THEN a.sampling_weight END
FROM said a
JOIN said b ON b.call_id = a.call_id AND b.standard_id = a.standard_id AND b.rater > a.rater
ORDER BY ALL
