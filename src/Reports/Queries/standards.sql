-- One row per group (but queues) and standard: how often it was met and not met where it counted. Points decide what counts: review gates
-- and missed encouraged standards have none, so they are in neither number. Read from the counts of each day, and for findings that a
-- person decided the difference: findings are by far the most rows. Sums of DOUBLE are exact up to 2^53 and take half the time of
-- those of INTEGER. A finding belongs to the team that the agent it is
-- about was in on the day. Parameters: by, from, to.
WITH counted AS (
    SELECT
        CASE $by WHEN 'agent' THEN n.agent_id WHEN 'team' THEN coalesce(t.team, n.team) WHEN 'language' THEN n.language
            WHEN 'day' THEN strftime(n.day, '%Y-%m-%d') WHEN 'section' THEN n.section ELSE '' END AS name,
        n.standard_id,
        sum(n.met::DOUBLE) AS met, sum(n.not_met::DOUBLE) AS not_met, sum(n.cannot_tell::DOUBLE) AS cannot_tell, sum(n.not_applicable::DOUBLE) AS not_applicable
    FROM tallies n
    LEFT JOIN agent_teams t ON $by = 'team' AND t.agent_id = n.agent_id AND n.day BETWEEN t.first_day AND t.last_day
    WHERE ($from::DATE IS NULL OR n.day >= $from) AND ($to::DATE IS NULL OR n.day <= $to)
    GROUP BY ALL
),
decided AS (
    SELECT
        CASE $by WHEN 'agent' THEN f.agent_id WHEN 'team' THEN coalesce(t.team, c.team) WHEN 'language' THEN c.language
            WHEN 'day' THEN strftime(f.day, '%Y-%m-%d') WHEN 'section' THEN f.section ELSE '' END AS name,
        f.standard_id,
        (f.verdict = 'met' AND f.potential > 0)::DOUBLE - (f.machine_verdict = 'met' AND f.machine_potential > 0)::DOUBLE AS met,
        (f.verdict = 'not-met' AND f.potential > 0)::DOUBLE - (f.machine_verdict = 'not-met' AND f.machine_potential > 0)::DOUBLE AS not_met,
        (f.verdict = 'cannot-tell')::DOUBLE - (f.machine_verdict = 'cannot-tell')::DOUBLE AS cannot_tell,
        (f.verdict = 'not-applicable')::DOUBLE - (f.machine_verdict = 'not-applicable')::DOUBLE AS not_applicable
    FROM decided_findings f
    JOIN calls c ON c.call_id = f.call_id AND c.day = f.day
    LEFT JOIN agent_teams t ON $by = 'team' AND t.agent_id = f.agent_id AND f.day BETWEEN t.first_day AND t.last_day
    WHERE f.decided_at IS NOT NULL AND ($from::DATE IS NULL OR f.day >= $from) AND ($to::DATE IS NULL OR f.day <= $to)
),
known AS (
    SELECT standard_id, min(section) AS section, bool_or(critical) AS critical
    FROM tallies
    WHERE ($from::DATE IS NULL OR day >= $from) AND ($to::DATE IS NULL OR day <= $to)
    GROUP BY standard_id
),
summed AS (
    SELECT name, standard_id, sum(met) AS met, sum(not_met) AS not_met, sum(cannot_tell) AS cannot_tell, sum(not_applicable) AS not_applicable
    FROM (SELECT * FROM counted UNION ALL BY NAME SELECT * FROM decided)
    GROUP BY ALL
)
SELECT
    s.name, s.standard_id, k.section, k.critical,
    s.met::BIGINT AS met, s.not_met::BIGINT AS not_met, s.cannot_tell::BIGINT AS cannot_tell, s.not_applicable::BIGINT AS not_applicable
FROM summed s
JOIN known k ON k.standard_id = s.standard_id
ORDER BY s.name, s.standard_id
