-- Where to listen in the findings of some calls: the first evidence that was heard, an absence's window last.
-- Parameters: calls, from, to (the days between which they lie).
SELECT call_id, agent_id, standard_id, shown.start_ms AS start_ms, shown.quote AS quote
FROM (
    SELECT
        call_id, agent_id, standard_id,
        list_sort(list_transform(evidence, lambda e: {
            'rank': list_position(['hit', 'measure', 'trigger', 'late', 'early', 'wrong-speaker', 'near-form', 'below-threshold', 'window', 'fact-missing'], e.kind),
            'start_ms': e.start_ms, 'quote': e.quote
        }))[1] AS shown
    FROM findings
    WHERE list_contains($calls::VARCHAR[], call_id) AND day BETWEEN $from AND $to
)
