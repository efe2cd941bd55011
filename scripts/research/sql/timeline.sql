-- # The timeline of each journey
--
-- A journey begins with the notice or with the first step that names it, and ends where its outcome was first reached.
-- What the recorder saw before and after belongs to the record, but not to the journey that is measured. The order is that of the
-- sessions' wall clocks, then of the monotonic clock inside each: a wall clock that was set back in between moves nothing.
CREATE OR REPLACE TABLE ordered AS
SELECT
    *,
    CASE
        WHEN kind = 'confirmation' THEN 'confirmed'
        WHEN kind = 'rejection' THEN 'denied'
        WHEN kind = 'journey_end' AND detail IN ('confirmed', 'denied', 'abandoned') THEN detail
    END AS outcome,
    row_number() OVER (PARTITION BY journey ORDER BY anchor NULLS LAST, session, t, seq) AS n
FROM (SELECT DISTINCT ON (session, seq) * FROM steps)
WHERE kind NOT IN ('session_start', 'session_end');

-- ## Where each begins and ends
--
-- The last outcome stands: a form that was refused and then confirmed is confirmed.
CREATE OR REPLACE TABLE bounds AS
WITH started AS (
    SELECT journey, coalesce(min(n) FILTER (kind IN ('journey_start', 'notice')), min(n)) AS first_n
    FROM ordered GROUP BY journey
),
outcomes AS (
    SELECT ordered.journey, first_n, arg_max(outcome, n) FILTER (outcome IS NOT NULL) AS outcome
    FROM ordered JOIN started ON started.journey = ordered.journey AND n >= first_n
    GROUP BY ALL
)
SELECT
    outcomes.journey, first_n, outcomes.outcome,
    coalesce(min(n) FILTER (ordered.outcome = outcomes.outcome AND n >= first_n), max(n)) AS last_n
FROM outcomes JOIN ordered ON ordered.journey = outcomes.journey
GROUP BY ALL;

-- ## How each stands
CREATE OR REPLACE TABLE standing AS
SELECT bounds.journey,
    CASE
        WHEN bounds.outcome IS NOT NULL THEN bounds.outcome
        WHEN arg_max(anchor + t, n) FILTER (n = latest) < epoch_ms(CAST(getvariable('made') AS TIMESTAMP)) - 1800000 THEN 'abandoned'
        ELSE 'open'
    END AS status
FROM bounds
JOIN (SELECT *, max(n) OVER (PARTITION BY journey) AS latest FROM ordered) AS ordered ON ordered.journey = bounds.journey
GROUP BY bounds.journey, bounds.outcome;

-- ## The steps that count
--
-- `is_act`: what the person did, as 11 CCR 7004(a)(2) counts steps. `until`: when the step was over.
CREATE OR REPLACE TABLE timeline AS
SELECT
    ordered.*,
    actor = 'user' AND kind IN ('click', 'keys', 'choose', 'file', 'code', 'paste') AS is_act,
    t + coalesce(duration, 0) AS until
FROM ordered JOIN bounds ON bounds.journey = ordered.journey AND n BETWEEN first_n AND last_n
ORDER BY journey, n;
