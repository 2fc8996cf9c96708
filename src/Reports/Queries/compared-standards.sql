-- One row per group and standard that counted in a period and in the one before it: how often it was met and not met, of calls scored by
-- the form in force alone (compared-groups.sql tells what that is). Parameters: by, from, to, before_from, before_to.
WITH forms AS (
    SELECT call_id, min(profile) AS profile, min(coalesce(pack_sha256, '') || ' ' || coalesce(profile_sha256, '')) AS form
    FROM findings
    WHERE day BETWEEN $before_from::DATE AND $to::DATE
    GROUP BY call_id
),
in_force AS (
    SELECT f.profile, max_by(f.form, (c.started_at, c.call_id)) AS form
    FROM forms f
    JOIN calls c ON c.call_id = f.call_id
    GROUP BY f.profile
),
picked AS (
    SELECT c.*, c.day >= $from::DATE AS now
    FROM calls c
    JOIN forms f ON f.call_id = c.call_id
    JOIN in_force i ON i.profile = f.profile AND i.form = f.form
    WHERE c.day BETWEEN $from::DATE AND $to::DATE OR c.day BETWEEN $before_from::DATE AND $before_to::DATE
)
SELECT
    CASE $by WHEN 'agent' THEN f.agent_id WHEN 'team' THEN coalesce(t.team, c.team) WHEN 'queue' THEN c.queue WHEN 'day' THEN strftime(c.day, '%Y-%m-%d')
        WHEN 'language' THEN c.language WHEN 'section' THEN f.section ELSE '' END AS name,
    f.standard_id,
    min(f.section) AS section,
    count(*) FILTER (WHERE c.now AND f.verdict = 'not-met') AS now_not_met,
    count(*) FILTER (WHERE c.now) AS now_counted,
    count(*) FILTER (WHERE NOT c.now AND f.verdict = 'not-met') AS before_not_met,
    count(*) FILTER (WHERE NOT c.now) AS before_counted
FROM final_findings f
JOIN picked c ON c.call_id = f.call_id
LEFT JOIN agent_teams t ON t.agent_id = f.agent_id AND f.day BETWEEN t.first_day AND t.last_day
WHERE f.verdict IN ('met', 'not-met') AND f.potential > 0
GROUP BY ALL
HAVING now_counted > 0 AND before_counted > 0
ORDER BY name, f.standard_id
