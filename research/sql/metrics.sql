-- # The metrics, recomputed
--
-- Plain SQL over `timeline`, to be read beside METRICS.md: what each number means, and that it follows from the steps. A number
-- that cannot be known is NULL; no gap is filled by a guess.

-- ## What the person did
--
-- A burst of keys without its count makes the sum unknown.
CREATE OR REPLACE TABLE acts AS
SELECT
    journey,
    count(*) FILTER (is_act) AS steps,
    count(*) FILTER (kind = 'click' AND actor = 'user') AS clicks,
    CASE WHEN count(*) FILTER (is_act AND kind IN ('keys', 'code') AND count IS NULL) = 0
        THEN coalesce(sum(count) FILTER (is_act AND kind IN ('keys', 'code')), 0) END AS keys,
    coalesce(sum(count) FILTER (kind = 'scroll' AND actor = 'user'), 0) AS scroll_px,
    count(*) FILTER (is_act AND host = 'demur') AS steps_on_tool,
    count(*) FILTER (kind IN ('fill', 'open')) AS tool_steps
FROM timeline GROUP BY journey;

-- ## What the page did
CREATE OR REPLACE TABLE failures AS
SELECT
    journey,
    count(*) FILTER (kind = 'error') AS errors,
    greatest(0, count(*) FILTER (kind = 'submit') - 1) AS resubmits,
    count(*) FILTER (kind = 'dead_end') AS dead_ends,
    count(*) FILTER (kind = 'tool_fault') AS tool_faults
FROM timeline GROUP BY journey;

-- ## Screens, and the words on them
--
-- A screen is told by its fingerprint. A return to one that was seen before is a loop; the same screen twice in a row is none. Each screen's
-- words count once, at its longest.
CREATE OR REPLACE TABLE screens_seen AS
SELECT *, row_number() OVER (PARTITION BY journey, screen ORDER BY n) AS visit,
    lag(screen) OVER (PARTITION BY journey ORDER BY n) AS before
FROM timeline WHERE kind = 'screen' AND screen IS NOT NULL;

CREATE OR REPLACE TABLE screens AS
WITH words AS (SELECT journey, screen, max(words) AS words FROM screens_seen GROUP BY ALL)
SELECT
    journey,
    count(DISTINCT screen) AS screens,
    count(DISTINCT host) AS hosts,
    count(*) FILTER (visit > 1 AND before <> screen) AS loops,
    (SELECT CASE WHEN count(*) = count(words) THEN sum(words) END FROM words WHERE words.journey = screens_seen.journey) AS words_on_path
FROM screens_seen GROUP BY journey;

-- ## What the notice and the form asked for
--
-- Kinds of demands that were met on the way. The program also knows those that a flow pack declares; a number with the
-- basis `declared` is not in the steps.
CREATE OR REPLACE TABLE asked AS
SELECT
    journey,
    arg_min(count, n) FILTER (kind = 'notice' AND count IS NOT NULL) AS words_before_link,
    nullif(count(DISTINCT CASE WHEN kind = 'demand' THEN field WHEN kind = 'code_request' THEN 'code' END), 0) AS demands
FROM timeline GROUP BY journey;

-- ## Time
--
-- A run is what one session has of a journey. It ends with the company's answer or the journey's end, else when its last step was over.
-- Between two runs the browser was closed: that time is known only where both sessions have a wall clock.
CREATE OR REPLACE TABLE runs AS
SELECT
    journey, session, min(n) AS first_n, arg_min(t, n) AS begun, any_value(anchor) AS anchor,
    CASE WHEN arg_max(actor = 'company' OR kind = 'journey_end', n) THEN arg_max(t, n) ELSE max(greatest(t, until)) END AS ended
FROM timeline GROUP BY journey, session;

CREATE OR REPLACE TABLE breaks AS
SELECT journey, lead(anchor + begun) OVER later - (anchor + ended) AS away, lead(session) OVER later IS NOT NULL AS is_break
FROM runs WINDOW later AS (PARTITION BY journey ORDER BY first_n);

CREATE OR REPLACE TABLE times AS
WITH whole AS (SELECT journey, sum(ended - begun) AS on_record FROM runs GROUP BY journey),
between_runs AS (
    SELECT journey, CASE WHEN count(*) FILTER (is_break AND away IS NULL) = 0
        THEN coalesce(sum(away) FILTER (away > 0), 0) END AS away
    FROM breaks GROUP BY journey
),
waits AS (
    SELECT journey, coalesce(sum(duration) FILTER (kind = 'load'), 0) AS t_system,
        coalesce(sum(duration) FILTER (actor = 'tool' AND kind <> 'load'), 0) AS t_tool
    FROM timeline GROUP BY journey
)
SELECT journey, on_record + away AS t_total, t_system, t_tool
FROM whole JOIN between_runs USING (journey) JOIN waits USING (journey);

-- ## From the last sending to the answer
--
-- The clock starts again with every sending, and stops at the first answer after one. In the order of the timeline that is the first
-- answer that has a sending before it, and the last sending before that answer.
CREATE OR REPLACE TABLE outcome AS
WITH answers AS (
    SELECT journey, min(n) AS answer_n FROM timeline AS answer
    WHERE kind IN ('confirmation', 'rejection')
        AND EXISTS (SELECT 1 FROM timeline AS sent WHERE sent.journey = answer.journey AND sent.kind = 'submit' AND sent.n < answer.n)
    GROUP BY journey
),
sendings AS (
    SELECT journey, answer_n, max(n) AS sent_n FROM timeline JOIN answers USING (journey)
    WHERE kind = 'submit' AND n < answer_n GROUP BY ALL
)
SELECT sendings.journey,
    CASE WHEN sent.session = answer.session THEN answer.t - sent.t
        ELSE (answer.anchor + answer.t) - (sent.anchor + sent.t) END AS t_outcome
FROM sendings
JOIN timeline AS sent ON sent.journey = sendings.journey AND sent.n = sent_n
JOIN timeline AS answer ON answer.journey = sendings.journey AND answer.n = answer_n;

-- ## All of it, one row a journey
CREATE OR REPLACE TABLE recomputed AS
SELECT
    journey, steps, clicks, keys, scroll_px, coalesce(screens, 0) AS screens, coalesce(hosts, 0) AS hosts, coalesce(loops, 0) AS loops,
    words_on_path, words_before_link, errors, resubmits, dead_ends, demands, tool_steps, steps_on_tool, tool_faults,
    t_total, t_system, t_tool, t_outcome
FROM acts JOIN failures USING (journey) JOIN asked USING (journey) JOIN times USING (journey)
LEFT JOIN screens USING (journey) LEFT JOIN outcome USING (journey)
ORDER BY journey;

FROM recomputed;

-- ## And one row a number, as the program has them
--
-- Unknown numbers have no row here; in the program's table their value is NULL.
CREATE OR REPLACE VIEW recomputed_long AS
UNPIVOT (SELECT journey, CAST(COLUMNS(* EXCLUDE (journey)) AS DOUBLE) FROM recomputed)
ON COLUMNS(* EXCLUDE (journey)) INTO NAME name VALUE value;

FROM recomputed_long ORDER BY journey, name;
