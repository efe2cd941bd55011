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
    count(*) FILTER (kind = 'hover' AND actor = 'user') AS hovers,
    count(*) FILTER (kind = 'copy' AND actor = 'user') AS copies,
    count(*) FILTER (kind = 'paste' AND actor = 'user') AS pastes,
    count(*) FILTER (kind = 'focus' AND actor = 'user') AS focus_moves,
    count(*) FILTER (is_act AND host = 'demur') AS steps_on_tool,
    count(*) FILTER (kind IN ('fill', 'open')) AS tool_steps
FROM timeline GROUP BY journey;

-- ## How often the form was sent
--
-- A sending that the page refused is not in older records: such a refusal counts as one, if the person did anything since the sending or
-- refusal before it. What is refused after a code was asked for is the code.
CREATE OR REPLACE TABLE turns AS
WITH said AS (
    SELECT *, last_value(CASE WHEN kind IN ('submit', 'code_request') THEN kind END IGNORE NULLS) OVER (
        PARTITION BY journey ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM timeline
),
marked AS (
    SELECT *, kind = 'error' AND coalesce(detail, '') = 'refused' AND coalesce(field, '') <> 'code'
        AND coalesce(before, '') <> 'code_request' AS is_refusal
    FROM said
),
parted AS (
    SELECT *, count(*) FILTER (is_refusal OR kind = 'submit') OVER (
        PARTITION BY journey ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS part
    FROM marked
),
ends AS (
    SELECT *, bool_or(is_act) OVER (PARTITION BY journey, part) AS acted FROM parted
)
SELECT *, coalesce(lag(kind) OVER later, '') AS kind_before, lead(kind) OVER later AS kind_after,
    lead(session) OVER later AS session_after, lead(t) OVER later AS t_after, lead(n) OVER later AS n_after
FROM ends WHERE is_refusal OR kind = 'submit' WINDOW later AS (PARTITION BY journey ORDER BY n);

CREATE OR REPLACE TABLE sendings AS
SELECT journey, count(*) AS sent FROM turns
WHERE kind = 'submit' OR (kind_before <> 'submit' AND acted
    AND NOT coalesce(kind_after = 'submit' AND session_after = session AND t_after = t, false))
GROUP BY journey;

-- ## What the page did
CREATE OR REPLACE TABLE failures AS
SELECT
    journey,
    count(*) FILTER (kind = 'error') AS errors,
    count(*) FILTER (kind = 'error' AND detail = 'refused') AS refused,
    greatest(0, coalesce(any_value(sent), 0) - 1) AS resubmits,
    count(*) FILTER (kind = 'dead_end') AS dead_ends,
    count(*) FILTER (kind = 'tool_fault') AS tool_faults
FROM timeline LEFT JOIN sendings USING (journey) GROUP BY journey;

-- ## Screens, and the words on them
--
-- A screen is told by its fingerprint; the same one twice in a row is one. A return to a screen that was seen before is a loop. Each screen's
-- words count once, at its longest.
CREATE OR REPLACE TABLE screens_seen AS
SELECT *, lag(screen) OVER (PARTITION BY journey ORDER BY n) IS DISTINCT FROM screen AS is_visit
FROM timeline WHERE kind = 'screen' AND screen IS NOT NULL;

CREATE OR REPLACE TABLE screens AS
WITH words AS (SELECT journey, screen, max(words) AS words FROM screens_seen GROUP BY ALL)
SELECT
    journey,
    count(*) FILTER (is_visit) AS screens,
    count(DISTINCT screen) AS unique_screens,
    count(DISTINCT host) AS hosts,
    count(*) FILTER (is_visit) - count(DISTINCT screen) AS loops,
    (SELECT CASE WHEN count(*) = count(words) THEN sum(words) END FROM words WHERE words.journey = screens_seen.journey) AS words_on_path,
    any_value(CASE WHEN status = 'abandoned' THEN visits END) AS abandon_screen
FROM (SELECT *, count(*) FILTER (is_visit) OVER (PARTITION BY journey) AS visits FROM screens_seen) AS screens_seen
JOIN standing USING (journey)
GROUP BY journey;

-- ## What the notice and the form asked for
--
-- Kinds of demands that were met on the way. The program also knows those that a flow pack declares; a number with the
-- basis `declared` is not in the steps.
CREATE OR REPLACE TABLE asked AS
WITH kinds AS (
    SELECT journey, CASE WHEN kind = 'code_request' THEN 'code' ELSE field END AS demand,
        bool_or(kind = 'code_request' OR detail = 'required') AS is_required
    FROM timeline WHERE kind = 'code_request' OR (kind = 'demand' AND field IS NOT NULL) GROUP BY ALL
),
counted AS (
    SELECT journey, count(*) AS demands, count(*) FILTER (is_required) AS demands_required FROM kinds GROUP BY journey
),
notice AS (
    SELECT journey, arg_min(count, n) FILTER (kind = 'notice' AND count IS NOT NULL) AS words_before_link,
        min(n) FILTER (kind = 'notice') AS notice_n
    FROM timeline GROUP BY journey
)
SELECT journey, words_before_link, demands, demands_required,
    (SELECT count(*) FROM timeline WHERE timeline.journey = notice.journey AND is_act AND n >= notice_n AND notice_n IS NOT NULL)
        + CASE WHEN notice_n IS NOT NULL THEN 0 END AS steps_from_notice
FROM notice LEFT JOIN counted USING (journey);

-- ## Time
--
-- A run is what one session has of a journey. The journey ends with the company's answer or its own end, else when its last step was over.
-- Between two runs the browser was closed: how long is known only where both sessions have a wall clock that was not set back.
CREATE OR REPLACE TABLE runs AS
SELECT
    journey, session, any_value(anchor) AS anchor, min(n) AS first_n, arg_min(t, n) AS begun, arg_max(t, n) AS last_t,
    CASE WHEN max(n) = max(latest) AND arg_max(actor = 'company' OR kind = 'journey_end', n)
        THEN arg_max(t, n) ELSE max(until) END AS ended,
    coalesce(arg_max(kind, n) FILTER (kind IN ('pause', 'resume')) = 'pause', false) AS ends_paused,
    coalesce(arg_min(kind, n) FILTER (kind IN ('pause', 'resume')) = 'resume', false) AS first_resumes
FROM (SELECT *, max(n) OVER (PARTITION BY journey) AS latest FROM timeline)
GROUP BY journey, session;

CREATE OR REPLACE TABLE breaks AS
SELECT *,
    CASE WHEN lead(anchor + begun) OVER later >= anchor + last_t
        THEN greatest(0, lead(anchor + begun) OVER later - (anchor + ended)) END AS apart,
    lead(session) OVER later IS NOT NULL AS is_break,
    first_resumes AND coalesce(lag(ends_paused) OVER later, false) AS begins_paused
FROM runs WINDOW later AS (PARTITION BY journey ORDER BY first_n);

-- ## Time that was nobody's work
--
-- Spans in which the recording was paused (1), the page out of sight (2), Demur busy (3), the page loading (4). Each moment counts once, for the
-- lowest of its numbers: so each is what its spans add to the union of those before.
CREATE OR REPLACE TABLE spans AS
WITH marks AS (
    SELECT timeline.*, begun, ended, CASE WHEN kind IN ('pause', 'resume') THEN 1 ELSE 2 END AS level,
        kind IN ('resume', 'shown') AS is_end
    FROM timeline JOIN runs USING (journey, session) WHERE kind IN ('pause', 'resume', 'hidden', 'shown')
),
parted AS (
    SELECT *, count(*) FILTER (is_end) OVER (PARTITION BY journey, session, level ORDER BY n ROWS UNBOUNDED PRECEDING) AS part
    FROM marks
)
SELECT journey, session, 1 AS level, begun AS "from", (
    SELECT min(t) FROM timeline WHERE timeline.journey = breaks.journey AND timeline.session = breaks.session AND kind = 'resume') AS "to"
FROM breaks WHERE begins_paused
UNION ALL
SELECT journey, session, level, min(t) AS "from", coalesce((
    SELECT min(t) FROM marks AS later WHERE later.journey = parted.journey AND later.session = parted.session
        AND later.level = parted.level AND later.is_end AND later.n > max(parted.n)), any_value(ended)) AS "to"
FROM parted WHERE NOT is_end GROUP BY journey, session, level, part
UNION ALL
SELECT journey, session, CASE WHEN kind = 'load' THEN 4 ELSE 3 END AS level, t AS "from", least(until, ended) AS "to"
FROM timeline JOIN runs USING (journey, session) WHERE kind = 'load' OR actor = 'tool';

CREATE OR REPLACE TABLE islands AS
WITH up_to AS (
    SELECT journey, session, levels.level, "from", "to"
    FROM spans JOIN (SELECT unnest([1, 2, 3, 4]) AS level) AS levels ON spans.level <= levels.level WHERE "to" > "from"
),
reached AS (
    SELECT *, max("to") OVER (PARTITION BY journey, session, level ORDER BY "from", "to"
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached_to
    FROM up_to
),
parted AS (
    SELECT *, count(*) FILTER (reached_to IS NULL OR "from" > reached_to) OVER (
        PARTITION BY journey, session, level ORDER BY "from", "to" ROWS UNBOUNDED PRECEDING) AS island
    FROM reached
)
SELECT journey, session, level, min("from") AS "from", max("to") AS "to" FROM parted GROUP BY journey, session, level, island;

-- ## Time between the person's acts
--
-- What is left of each gap when nobody's time is taken away: under five seconds it is work; longer ones are reading, at most three times
-- what the words on screen take at 238 words a minute; the rest is time away. An act that lasts is work as long as it lasts.
CREATE OR REPLACE TABLE gaps AS
WITH acts_of_user AS (
    SELECT timeline.*, begun, ended,
        greatest(begun, coalesce(max(until) OVER (PARTITION BY journey, session ORDER BY n
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), begun)) AS since
    FROM timeline JOIN runs USING (journey, session) WHERE actor = 'user'
),
pieces AS (
    SELECT journey, session, since AS "from", t AS "to", true AS is_gap FROM acts_of_user
    UNION ALL
    SELECT journey, session, greatest(since, t), least(until, ended), false FROM acts_of_user
    UNION ALL
    SELECT journey, session, greatest(begun, coalesce(latest, begun)), ended, true
    FROM runs LEFT JOIN (SELECT journey, session, max(until) AS latest FROM acts_of_user GROUP BY ALL) USING (journey, session)
)
SELECT row_number() OVER () AS id, *, "to" - "from" - coalesce((
    SELECT sum(greatest(0, least(islands."to", pieces."to") - greatest(islands."from", pieces."from"))) FROM islands
    WHERE islands.journey = pieces.journey AND islands.session = pieces.session AND islands.level = 4), 0) AS free
FROM pieces WHERE "to" > "from";

CREATE OR REPLACE TABLE reading AS
WITH shown AS (
    SELECT journey, session, t, coalesce(words, 0) AS words, row_number() OVER (PARTITION BY journey, session ORDER BY n) AS place
    FROM timeline WHERE kind IN ('screen', 'notice')
),
latest AS (
    SELECT id, count(*) FILTER (shown.t <= gaps."from") AS place
    FROM gaps JOIN shown USING (journey, session) GROUP BY id
)
SELECT gaps.id, max(words) * 60000 * 3 // 238 AS longest
FROM gaps JOIN latest USING (id)
JOIN shown ON shown.journey = gaps.journey AND shown.session = gaps.session AND shown.t < gaps."to" AND shown.place >= latest.place
GROUP BY gaps.id;

-- ## The split
--
-- A break of unknown length makes the whole unknown, and the part that it belongs to.
CREATE OR REPLACE TABLE times AS
WITH covered AS (
    SELECT journey, coalesce(sum("to" - "from") FILTER (level = 1), 0) AS paused, coalesce(sum("to" - "from") FILTER (level = 2), 0) AS hidden,
        coalesce(sum("to" - "from") FILTER (level = 3), 0) AS tool, coalesce(sum("to" - "from") FILTER (level = 4), 0) AS busy
    FROM (SELECT DISTINCT journey FROM runs) LEFT JOIN islands USING (journey) GROUP BY journey
),
apart AS (
    SELECT journey, sum(ended - begun) AS on_record,
        CASE WHEN count(*) FILTER (is_lost) = 0 THEN coalesce(sum(apart), 0) END AS apart,
        CASE WHEN count(*) FILTER (is_lost AND ends_paused) = 0 THEN coalesce(sum(apart) FILTER (ends_paused), 0) END AS apart_paused,
        CASE WHEN count(*) FILTER (is_lost AND NOT ends_paused) = 0
            THEN coalesce(sum(apart) FILTER (NOT ends_paused), 0) END AS apart_away
    FROM (SELECT *, is_break AND apart IS NULL AS is_lost FROM breaks)
    GROUP BY journey
),
work AS (
    SELECT journey, sum(free) FILTER (NOT is_gap OR free < 5000) AS active,
        sum(least(free, coalesce(longest, 0))) FILTER (is_gap AND free >= 5000) AS read,
        sum(free - least(free, coalesce(longest, 0))) FILTER (is_gap AND free >= 5000) AS idle
    FROM gaps LEFT JOIN reading USING (id) GROUP BY journey
)
SELECT journey, on_record + apart AS t_total, paused + apart_paused AS t_paused, tool - hidden AS t_tool, busy - tool AS t_system,
    coalesce(active, 0) AS t_active, coalesce(read, 0) AS t_read, hidden - paused + coalesce(idle, 0) + apart_away AS t_away
FROM apart JOIN covered USING (journey) LEFT JOIN work USING (journey);

-- ## From the last sending to the answer
--
-- The clock starts again with every sending that the page does not refuse, and stops at the first answer after one. In the order of the
-- timeline that is the first answer that has such a sending before it, and the last such before that answer. A refusal is of the sending
-- before it, or of the one after it that was told in the same moment.
CREATE OR REPLACE TABLE outcome AS
WITH told AS (
    SELECT *, coalesce(lag(kind = 'error' AND kind_before <> 'submit' AND acted AND session_after = session AND t_after = t) OVER (
        PARTITION BY journey ORDER BY n), false) AS is_told
    FROM turns
),
submits AS (
    SELECT journey, n AS sent_n, CASE WHEN is_told THEN n WHEN kind_after = 'error' THEN n_after END AS refused_n
    FROM told WHERE kind = 'submit'
),
answers AS (
    SELECT answer.journey, answer.n AS answer_n, max(sent_n) AS sent_n
    FROM timeline AS answer JOIN submits
        ON submits.journey = answer.journey AND sent_n < answer.n AND (refused_n IS NULL OR refused_n > answer.n)
    WHERE answer.kind IN ('confirmation', 'rejection') GROUP BY answer.journey, answer.n
),
sendings AS (
    SELECT journey, min(answer_n) AS answer_n, arg_min(sent_n, answer_n) AS sent_n FROM answers GROUP BY journey
)
SELECT sendings.journey,
    CASE WHEN sent.session = answer.session THEN answer.t - sent.t
        WHEN answer.anchor + answer.t >= sent.anchor + sent.t THEN (answer.anchor + answer.t) - (sent.anchor + sent.t) END AS t_outcome
FROM sendings
JOIN timeline AS sent ON sent.journey = sendings.journey AND sent.n = sent_n
JOIN timeline AS answer ON answer.journey = sendings.journey AND answer.n = answer_n;

-- ## All of it, one row a journey
CREATE OR REPLACE TABLE recomputed AS
SELECT
    journey, steps, steps_from_notice, clicks, keys, hovers, copies, pastes, focus_moves, scroll_px,
    coalesce(screens, 0) AS screens, coalesce(unique_screens, 0) AS unique_screens, coalesce(hosts, 0) AS hosts, coalesce(loops, 0) AS loops,
    dead_ends, words_on_path, words_before_link, demands, demands_required, errors, refused, resubmits, abandon_screen,
    t_total, t_active, t_read, t_system, t_tool, t_away, t_paused, t_outcome, tool_steps, steps_on_tool, tool_faults
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
