-- The views and how many rows each has; counts of tables come from the files' footers.
SELECT 'calls' AS name, count(*) AS rows FROM calls
UNION ALL
SELECT 'continuity' AS name, count(*) AS rows FROM continuity
UNION ALL
SELECT 'decisions' AS name, count(*) AS rows FROM decisions
UNION ALL
SELECT 'extracts' AS name, count(*) AS rows FROM extracts
UNION ALL
SELECT 'final_findings' AS name, count(*) AS rows FROM final_findings
UNION ALL
SELECT 'final_scorecards' AS name, count(*) AS rows FROM final_scorecards
UNION ALL
SELECT 'findings' AS name, count(*) AS rows FROM findings
UNION ALL
SELECT 'labels' AS name, count(*) AS rows FROM labels
UNION ALL
SELECT 'quarantine' AS name, count(*) AS rows FROM quarantine
UNION ALL
SELECT 'runs' AS name, count(*) AS rows FROM runs
UNION ALL
SELECT 'scorecards' AS name, count(*) AS rows FROM scorecards
UNION ALL
SELECT 'tallies' AS name, count(*) AS rows FROM tallies
UNION ALL
SELECT 'utterances' AS name, count(*) AS rows FROM utterances
ORDER BY name
