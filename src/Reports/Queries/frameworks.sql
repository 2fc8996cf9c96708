-- One row per framework: how the standards that belong to it ended, weighted by their points, with the sums over calls that a
-- ratio and its interval need. A finding that earned half counts half; review gates count for nothing until a person decides,
-- and standards that did not apply or that nobody can tell stand beside the share, not in it.
-- Parameters: members ("framework standard points" parted by ';'), from, to.
WITH members AS (
    SELECT part[1] AS framework, part[2] AS standard_id, part[3]::DOUBLE AS weight
    FROM (SELECT string_split(unnest(string_split($members, ';')), ' ') AS part)
),
by_call AS (
    SELECT
        m.framework,
        f.call_id,
        coalesce(sum(m.weight) FILTER (WHERE f.verdict IN ('met', 'not-met')), 0) AS possible,
        coalesce(sum(m.weight) FILTER (WHERE f.verdict = 'met'), 0)
            + coalesce(sum(m.weight / 2) FILTER (WHERE f.verdict = 'not-met' AND f.points > 0), 0) AS earned,
        count(*) FILTER (WHERE f.verdict = 'met') AS met,
        count(*) FILTER (WHERE f.verdict = 'not-met') AS not_met,
        count(*) FILTER (WHERE f.verdict = 'cannot-tell') AS cannot_tell,
        count(*) FILTER (WHERE f.verdict = 'not-applicable') AS not_applicable
    FROM members m
    JOIN final_findings f ON f.standard_id = m.standard_id
    WHERE (NOT f.review_gate OR f.decided_at IS NOT NULL) AND ($from::DATE IS NULL OR f.day >= $from) AND ($to::DATE IS NULL OR f.day <= $to)
    GROUP BY ALL
)
SELECT
    framework,
    count(*) FILTER (WHERE possible > 0) AS calls,
    sum(possible) AS possible,
    sum(earned) AS earned,
    sum(possible * possible) AS possible2,
    sum(possible * earned) AS possible_earned,
    sum(earned * earned) AS earned2,
    sum(met)::BIGINT AS met,
    sum(not_met)::BIGINT AS not_met,
    sum(cannot_tell)::BIGINT AS cannot_tell,
    sum(not_applicable)::BIGINT AS not_applicable
FROM by_call
GROUP BY framework
ORDER BY framework
