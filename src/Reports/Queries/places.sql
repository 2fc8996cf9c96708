-- Places where standards were not met (or, for examples to follow, met), to listen to. Of a finding what was heard is shown; where
-- nothing was, the best lead: what made it necessary, else what came nearest, else where it was measured or searched. What was
-- met without anything heard or asked for is no example and is left out, and so is what a person decided otherwise.
-- Order: most points at stake first (or, by score, calls of the lowest total, for examples the highest), then the surest, then the
-- latest; but of a passage (places of a call that lie less than a minute apart) one before second ones, one a call before second
-- ones of the same call, one an agent and standard, and one an agent.
-- Looked at are the calls of place-calls.sql alone. Parameters: calls, verdict, standard, section, agent, call, language (NULL for all), from, to, by_score, top.
WITH places AS (
    SELECT
        f.call_id, f.agent_id, f.standard_id, f.section, coalesce(t.team, c.team) AS team, c.language, c.day, c.started_at, c.recording, s.score_percent, f.confidence,
        CASE WHEN $verdict = 'met' THEN f.points ELSE f.potential - f.points END AS stake,
        unnest(list_filter(
            f.evidence,
            lambda e, i: CASE
                WHEN list_contains(list_transform(f.evidence, lambda x: x.kind), 'hit') THEN e.kind = 'hit'
                ELSE i = coalesce(
                    list_position(list_transform(f.evidence, lambda x: x.kind), 'trigger'),
                    CASE WHEN $verdict = 'not-met' THEN coalesce(
                        list_position(list_transform(f.evidence, lambda x: x.kind IN ('late', 'early', 'wrong-speaker', 'near-form', 'below-threshold')), true),
                        1) END)
            END)) AS e
    FROM final_findings f
    JOIN calls c ON c.call_id = f.call_id
    LEFT JOIN agent_teams t ON t.agent_id = f.agent_id AND f.day BETWEEN t.first_day AND t.last_day
    LEFT JOIN final_scorecards s ON s.call_id = f.call_id AND s.section = 'total'
    WHERE list_contains($calls::VARCHAR[], f.call_id) AND f.verdict = $verdict AND f.machine_verdict = f.verdict
      AND ($standard::VARCHAR IS NULL OR f.standard_id = $standard)
      AND ($section::VARCHAR IS NULL OR f.section = $section)
      AND ($call::VARCHAR IS NULL OR f.call_id = $call)
      AND ($language::VARCHAR IS NULL OR c.language = $language)
      AND ($agent::VARCHAR IS NULL OR f.agent_id = $agent)
      AND ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
),
ranked AS (
    SELECT *,
        row_number() OVER (
            ORDER BY
                CASE WHEN $by_score THEN CASE WHEN $verdict = 'met' THEN -score_percent ELSE score_percent END END NULLS LAST,
                stake DESC, confidence DESC, started_at DESC, call_id, standard_id, agent_id, e.start_ms, e.utterance, e.kind, e.signal) AS rank
    FROM places
),
parted AS (
    SELECT *, coalesce(e.start_ms - lag(e.start_ms) OVER (PARTITION BY call_id ORDER BY e.start_ms, rank) >= 60000, true) AS begins FROM ranked
),
passages AS (
    SELECT *, count(*) FILTER (WHERE begins) OVER (PARTITION BY call_id ORDER BY e.start_ms, rank ROWS UNBOUNDED PRECEDING) AS passage FROM parted
),
of_passages AS (
    SELECT *, row_number() OVER (PARTITION BY call_id, passage ORDER BY rank) AS of_passage FROM passages
),
of_calls AS (
    SELECT *, row_number() OVER (PARTITION BY call_id ORDER BY of_passage, rank) AS of_call FROM of_passages
),
of_pairs AS (
    SELECT *, row_number() OVER (PARTITION BY agent_id, standard_id, of_call ORDER BY of_passage, rank) AS of_pair FROM of_calls
),
of_agents AS (
    SELECT *, row_number() OVER (PARTITION BY agent_id, of_call, of_pair ORDER BY of_passage, rank) AS of_agent FROM of_pairs
)
SELECT
    call_id, agent_id, standard_id, section, team, language, day, recording, score_percent, confidence,
    e.kind AS kind, e.signal AS signal, e.quote AS quote, e.utterance AS utterance, e.start_ms AS start_ms, e.end_ms AS end_ms, e."by" AS "by"
FROM of_agents
ORDER BY of_passage, of_call, of_pair, of_agent, rank
LIMIT $top
