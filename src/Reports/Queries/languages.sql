-- By language of the call: how sure the recogniser was, and what part of the applicable findings nobody could decide.
-- Parameters: from, to.
SELECT
    c.language,
    count(*) AS calls,
    count(c.asr_confidence) AS recognised,
    avg(c.asr_confidence) AS asr_confidence,
    string_agg(DISTINCT nullif(c.recogniser, ''), ', ' ORDER BY nullif(c.recogniser, '')) AS recognisers,
    coalesce(sum(s.cannot_tell), 0)::BIGINT AS cannot_tell,
    coalesce(sum(s.met + s.not_met + s.cannot_tell), 0)::BIGINT AS applicable
FROM calls c
LEFT JOIN scorecards s ON s.call_id = c.call_id AND s.day = c.day AND s.section = 'total'
    AND ($from::DATE IS NULL OR s.day >= $from) AND ($to::DATE IS NULL OR s.day <= $to)
WHERE ($from::DATE IS NULL OR c.day >= $from) AND ($to::DATE IS NULL OR c.day <= $to)
GROUP BY c.language
ORDER BY c.language
