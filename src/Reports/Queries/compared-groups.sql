-- One row per group: the scores of a period and of the one before it, of all calls (now, before) and like for like (like_now,
-- like_before): only of calls that were scored by the form in force. A form is a pack and a profile, both by their SHA-256; in force is,
-- for each profile's name, the one of the latest call. Parameters: by, from, to, before_from, before_to.
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
    SELECT
        CASE $by WHEN 'agent' THEN c.agent_id WHEN 'team' THEN coalesce(t.team, c.team) WHEN 'queue' THEN c.queue WHEN 'day' THEN strftime(c.day, '%Y-%m-%d')
            WHEN 'language' THEN c.language WHEN 'section' THEN s.section ELSE '' END AS name,
        c.day >= $from::DATE AS now,
        i.form IS NOT NULL AS alike,
        s.score_percent AS score
    FROM calls c
    LEFT JOIN agent_teams t ON t.agent_id = c.agent_id AND c.day BETWEEN t.first_day AND t.last_day
    JOIN final_scorecards s ON s.call_id = c.call_id AND (s.section = 'total') <> ($by = 'section') AND s.score_percent IS NOT NULL
    LEFT JOIN forms f ON f.call_id = c.call_id
    LEFT JOIN in_force i ON i.profile = f.profile AND i.form = f.form
    WHERE c.day BETWEEN $from::DATE AND $to::DATE OR c.day BETWEEN $before_from::DATE AND $before_to::DATE
)
SELECT
    name,
    count(*) FILTER (WHERE now) AS now_n,
    avg(score) FILTER (WHERE now) AS now_mean,
    stddev_samp(score) FILTER (WHERE now) AS now_deviation,
    count(*) FILTER (WHERE NOT now) AS before_n,
    avg(score) FILTER (WHERE NOT now) AS before_mean,
    stddev_samp(score) FILTER (WHERE NOT now) AS before_deviation,
    count(*) FILTER (WHERE now AND alike) AS like_now_n,
    avg(score) FILTER (WHERE now AND alike) AS like_now_mean,
    stddev_samp(score) FILTER (WHERE now AND alike) AS like_now_deviation,
    count(*) FILTER (WHERE NOT now AND alike) AS like_before_n,
    avg(score) FILTER (WHERE NOT now AND alike) AS like_before_mean,
    stddev_samp(score) FILTER (WHERE NOT now AND alike) AS like_before_deviation
FROM picked
GROUP BY name
ORDER BY name
