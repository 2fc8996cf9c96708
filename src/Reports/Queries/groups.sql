-- One row per agent, team, queue, day, language or section, or one for all calls ($by = 'all'): what the means, shares and trends are
-- made of. By section the calls that have a card of it are counted, with its score.
-- Time is in days since the first call of the dataset, so that sums of squares stay exact. A review-gate hit that a person has
-- decided is no longer queued. A call belongs to the team that its agent was in on its day. Parameters: by, from, to.
WITH picked AS (
    SELECT
        c.call_id,
        c.started_at,
        coalesce(t.team, c.team) AS team,
        CASE $by WHEN 'agent' THEN c.agent_id WHEN 'team' THEN coalesce(t.team, c.team) WHEN 'queue' THEN c.queue WHEN 'day' THEN strftime(c.day, '%Y-%m-%d')
            WHEN 'language' THEN c.language WHEN 'section' THEN s.section ELSE '' END AS name,
        (epoch_ms(c.started_at) - (SELECT min(epoch_ms(started_at)) FROM calls)) / 86400000.0 AS days,
        s.score_percent,
        s.met, s.not_met, s.not_applicable, s.cannot_tell, s.critical_failed
    FROM calls c
    LEFT JOIN agent_teams t ON t.agent_id = c.agent_id AND c.day BETWEEN t.first_day AND t.last_day
    LEFT JOIN final_scorecards s ON s.call_id = c.call_id AND s.day = c.day AND (s.section = 'total') <> ($by = 'section')
        AND ($from::DATE IS NULL OR s.day >= $from) AND ($to::DATE IS NULL OR s.day <= $to)
    WHERE ($by <> 'section' OR s.section IS NOT NULL)
      AND ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
),
queued AS (
    SELECT DISTINCT g.call_id, CASE WHEN $by = 'section' THEN g.section ELSE '' END AS section
    FROM gate_hits g
    LEFT JOIN (
        SELECT call_id, section, count(*) AS decided
        FROM decided_findings
        WHERE decided_at IS NOT NULL AND review_gate AND machine_verdict = 'not-met'
        GROUP BY ALL
    ) d ON d.call_id = g.call_id AND d.section = g.section
    WHERE g.hits > coalesce(d.decided, 0)
      AND ($from::DATE IS NULL OR g.day >= $from) AND ($to::DATE IS NULL OR g.day <= $to)
)
SELECT
    p.name,
    max_by(p.team, (p.started_at, p.call_id)) AS last_team,
    count(*) AS calls,
    count(p.score_percent) AS scored,
    avg(p.score_percent) AS mean,
    stddev_samp(p.score_percent) AS deviation,
    regr_avgx(p.score_percent, p.days) AS mean_day,
    regr_sxx(p.score_percent, p.days) AS sxx,
    regr_sxy(p.score_percent, p.days) AS sxy,
    regr_syy(p.score_percent, p.days) AS syy,
    coalesce(sum(p.met), 0)::BIGINT AS met,
    coalesce(sum(p.not_met), 0)::BIGINT AS not_met,
    coalesce(sum(p.not_applicable), 0)::BIGINT AS not_applicable,
    coalesce(sum(p.cannot_tell), 0)::BIGINT AS cannot_tell,
    count(*) FILTER (WHERE p.critical_failed > 0) AS critical_calls,
    count(q.call_id) AS review_calls
FROM picked p
LEFT JOIN queued q ON q.call_id = p.call_id AND q.section = CASE WHEN $by = 'section' THEN p.name ELSE '' END
GROUP BY p.name
ORDER BY p.name
