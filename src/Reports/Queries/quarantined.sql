-- Inputs that could not be processed, by stage and error. An input counts once however often it was tried.
-- They have no day, so no period applies.
SELECT stage, error, count(DISTINCT path) AS inputs, min(path) AS example
FROM quarantine
GROUP BY stage, error
ORDER BY inputs DESC, stage, error
