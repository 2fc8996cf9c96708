-- Where the sound of one call lies, and what of it nobody could put into words. Parameter: call.
SELECT
    recording, audio_sha256, coalesce(duration_s, 0) AS duration_s, coalesce(redaction, '') AS redaction,
    to_json(list_filter(coalesce(events, []), lambda e: e.kind = 'unintelligible'))::VARCHAR AS unread
FROM calls
WHERE call_id = $call
