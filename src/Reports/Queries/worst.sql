-- Places where one standard was not met, to listen to. One place a call comes before second places of the same call, and one call
-- an agent before second calls of the same agent; within that the surest first, then the latest. What was heard or measured is
-- shown; for an absence the best lead: what made it necessary, else what came nearest, else the window that was searched.
-- Parameters: standard, agent (NULL for all), from, to, top.
WITH places AS (
    SELECT
        f.call_id, f.agent_id, c.team, c.day, c.started_at, c.recording, f.confidence, f.points, f.potential,
        unnest(list_filter(
            f.evidence,
            lambda e, i: CASE
                WHEN len(list_filter(f.evidence, lambda x: x.kind IN ('hit', 'measure'))) > 0 THEN e.kind IN ('hit', 'measure')
                ELSE i = coalesce(
                    list_position(list_transform(f.evidence, lambda x: x.kind), 'trigger'),
                    list_position(list_transform(f.evidence, lambda x: x.kind IN ('late', 'early', 'wrong-speaker', 'near-form', 'below-threshold')), true),
                    1)
            END)) AS e
    FROM findings f
    JOIN calls c ON c.call_id = f.call_id
    WHERE f.standard_id = $standard AND f.verdict = 'not-met'
      AND ($agent::VARCHAR IS NULL OR f.agent_id = $agent)
      AND ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
),
numbered AS (
    SELECT *, row_number() OVER (PARTITION BY call_id ORDER BY e.start_ms, e.utterance, e.kind, e.signal) AS place_of_call FROM places
),
spread AS (
    SELECT *, row_number() OVER (PARTITION BY agent_id, place_of_call ORDER BY confidence DESC, started_at DESC, call_id) AS call_of_agent FROM numbered
)
SELECT
    call_id, agent_id, team, day, recording, confidence,
    e.kind AS kind, e.signal AS signal, e.quote AS quote, e.start_ms AS start_ms, e.end_ms AS end_ms, e."by" AS "by"
FROM spread
ORDER BY place_of_call, call_of_agent, confidence DESC, started_at DESC, call_id
LIMIT $top
