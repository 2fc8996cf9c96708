-- Whether a customer who was in touch several times in a month about one case had to do with few people. Agents are counted
-- within a queue: another queue is another specialty.
WITH spoke AS (  -- everybody who spoke to the customer, also after a transfer
    SELECT c.call_id, c.customer_key, c.started_at, c.day, c.queue, coalesce(c.facts['case'], '') AS case_id, c.agent_id
    FROM calls c
    UNION
    SELECT c.call_id, c.customer_key, c.started_at, c.day, c.queue, coalesce(c.facts['case'], ''), u.agent_id
    FROM calls c
    JOIN utterances u ON u.call_id = c.call_id AND u.speaker = 'agent' AND u.agent_id <> ''
),
complaints AS (
    SELECT DISTINCT call_id FROM extracts WHERE kind = 'different-person'
),
cases AS (
    SELECT s.customer_key, date_trunc('month', s.day)::DATE AS month, s.case_id, s.queue,
        count(DISTINCT s.call_id) AS contacts,
        count(DISTINCT s.agent_id) AS agents,
        list(DISTINCT s.call_id) AS calls
    FROM spoke s
    GROUP BY ALL
),
customers AS (
    SELECT c.customer_key, c.month,
        sum(c.contacts)::BIGINT AS contacts,
        max(c.contacts) AS most_contacts,
        max(c.agents) FILTER (WHERE c.contacts > 1) AS agents,
        (SELECT count(*) FROM complaints x JOIN calls k ON k.call_id = x.call_id
            WHERE k.customer_key = c.customer_key AND date_trunc('month', k.day)::DATE = c.month) AS complained
    FROM cases c
    GROUP BY c.customer_key, c.month
)
SELECT c.customer_key AS subject, c.month AS period_start, last_day(c.month) AS period_end,
    CASE
        WHEN c.customer_key = '' THEN 'cannot-tell'
        WHEN c.complained > 0 THEN 'not-met'
        WHEN c.most_contacts < 2 THEN 'not-applicable'
        WHEN c.agents <= $most_agents THEN 'met'
        ELSE 'not-met'
    END AS verdict,
    CASE
        WHEN c.customer_key = '' THEN 'fact-missing:customer_key'
        WHEN c.complained = 0 AND c.most_contacts < 2 THEN 'no-trigger'
        ELSE ''
    END AS reason,
    CASE WHEN c.customer_key <> '' THEN c.agents END AS value,
    NULL AS low, NULL AS high, c.contacts AS n,
    CASE WHEN c.customer_key = '' THEN [] ELSE (
        SELECT list(k.call_id ORDER BY k.started_at, k.call_id) FROM calls k
        WHERE k.customer_key = c.customer_key AND date_trunc('month', k.day)::DATE = c.month) END AS calls
FROM customers c
