-- The view 'final_scorecards': the scorecards, of calls with a decision with the numbers of decided_scorecards; the score by rules alone
-- stands beside it as machine_score_percent.
SELECT
    s.* REPLACE (
        CASE WHEN d.call_id IS NULL THEN s.score_percent ELSE d.score_percent END AS score_percent,
        coalesce(d.points, s.points) AS points,
        coalesce(d.potential, s.potential) AS potential,
        coalesce(d.met, s.met) AS met,
        coalesce(d.not_met, s.not_met) AS not_met,
        coalesce(d.not_applicable, s.not_applicable) AS not_applicable,
        coalesce(d.cannot_tell, s.cannot_tell) AS cannot_tell,
        coalesce(d.critical_failed, s.critical_failed) AS critical_failed
    ),
    s.score_percent AS machine_score_percent
FROM scorecards s
LEFT JOIN decided_scorecards d ON d.call_id = s.call_id AND d.section = s.section
