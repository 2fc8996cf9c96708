-- What was found over many calls, not-met first, then by standard, subject and period. A finding belongs to a span of days
-- where its period shares a day with it. Parameters: from, to.
SELECT subject_kind, subject, period_start, period_end, standard_id, verdict, reason, "value", low, high, n::BIGINT AS n, calls
FROM continuity
WHERE ($from::DATE IS NULL OR period_end >= $from) AND ($to::DATE IS NULL OR period_start <= $to)
ORDER BY verdict <> 'not-met', standard_id, subject_kind, subject, period_end, period_start
