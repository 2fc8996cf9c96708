-- The table 'decided_scorecards', made when the dataset is opened: the numbers of decided_findings by call and section, and of the call
-- in all, in the way of docs/design.md, "Verdicts". 'near_scorecards' has the cards of these calls.
WITH counted AS (
    SELECT
        f.call_id, f.section,
        sum(f.points) AS points,
        sum(f.potential) AS potential,
        count(*) FILTER (WHERE f.verdict = 'met')::INTEGER AS met,
        count(*) FILTER (WHERE f.verdict = 'not-met')::INTEGER AS not_met,
        count(*) FILTER (WHERE f.verdict = 'not-applicable')::INTEGER AS not_applicable,
        count(*) FILTER (WHERE f.verdict = 'cannot-tell')::INTEGER AS cannot_tell,
        count(*) FILTER (WHERE f.verdict = 'not-met' AND f.critical AND (NOT f.review_gate OR f.decided_at IS NOT NULL))::INTEGER AS critical_failed
    FROM decided_findings f
    GROUP BY ALL
),
cards AS MATERIALIZED (
    SELECT call_id, section, weight, critical_zeroes FROM near_scorecards
),
sections AS (
    SELECT n.*, CASE WHEN n.potential > 0 THEN round(100 * n.points / n.potential, 4) END AS score_percent, s.weight
    FROM cards s
    JOIN counted n ON n.call_id = s.call_id AND n.section = s.section
),
summed AS (
    SELECT
        call_id,
        round(sum(score_percent * coalesce(weight, 1)) / sum(coalesce(weight, 1)) FILTER (WHERE score_percent IS NOT NULL), 4) AS score_percent,
        sum(points) AS points,
        sum(potential) AS potential,
        sum(met)::INTEGER AS met,
        sum(not_met)::INTEGER AS not_met,
        sum(not_applicable)::INTEGER AS not_applicable,
        sum(cannot_tell)::INTEGER AS cannot_tell,
        sum(critical_failed)::INTEGER AS critical_failed
    FROM sections
    GROUP BY call_id
)
SELECT * EXCLUDE (weight) FROM sections
UNION ALL BY NAME
SELECT
    n.* REPLACE (CASE WHEN t.critical_zeroes AND n.critical_failed > 0 AND n.score_percent IS NOT NULL THEN 0 ELSE n.score_percent END AS score_percent),
    t.section
FROM cards t
JOIN summed n ON n.call_id = t.call_id
WHERE t.section = 'total'
