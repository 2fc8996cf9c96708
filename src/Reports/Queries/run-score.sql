-- The calls that one run scored and nobody has scored since: how many have a score, and its mean. Parameter: run.
SELECT count(score_percent) AS scored, avg(score_percent) AS mean FROM scorecards WHERE section = 'total' AND run_id = $run
