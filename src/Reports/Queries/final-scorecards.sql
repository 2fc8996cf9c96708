-- The view 'final_scorecards': the scorecards, of calls with a decision those of decided_scorecards.
SELECT *, score_percent AS machine_score_percent
FROM scorecards s
ANTI JOIN decided_scorecards d ON d.call_id = s.call_id
UNION ALL BY NAME
SELECT * FROM decided_scorecards
