-- Findings drawn for people to judge: from each stratum (a combination of what 'by' names) one after another in an order that the seed
-- shuffles, until there are enough, so that rare strata get as many as common ones; weight is how many findings of the stratum one that
-- was drawn stands for. Parameters: by (parted by commas), seed, size, standard, verdict, agent, from, to.
WITH strata AS (
    SELECT
        call_id, standard_id,
        concat_ws(' ',
            CASE WHEN list_contains(string_split($by, ','), 'standard') THEN standard_id END,
            CASE WHEN list_contains(string_split($by, ','), 'verdict') THEN verdict END,
            CASE WHEN list_contains(string_split($by, ','), 'agent') THEN agent_id END) AS stratum
    FROM findings
    WHERE ($standard::VARCHAR IS NULL OR standard_id = $standard)
      AND ($verdict::VARCHAR IS NULL OR verdict = $verdict)
      AND ($agent::VARCHAR IS NULL OR agent_id = $agent)
      AND ($from::DATE IS NULL OR day >= $from) AND ($to::DATE IS NULL OR day <= $to)
),
shuffled AS (
    SELECT *,
        count(*) OVER (PARTITION BY stratum) AS in_stratum,
        row_number() OVER (PARTITION BY stratum ORDER BY md5(concat_ws(' ', $seed, call_id, standard_id)), call_id, standard_id) AS place
    FROM strata
),
drawn AS (
    SELECT *
    FROM shuffled
    ORDER BY place, md5(concat_ws(' ', $seed, stratum)), stratum
    LIMIT $size
)
SELECT
    call_id, standard_id,
    in_stratum / count(*) OVER (PARTITION BY stratum) AS weight,
    (SELECT count(DISTINCT stratum) FROM strata) AS strata,
    (SELECT count(DISTINCT stratum) FROM drawn) AS strata_drawn
FROM drawn
ORDER BY call_id, standard_id
