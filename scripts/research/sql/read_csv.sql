-- # Reading the CSV export
--
-- `demur export --format csv --out steps.csv` writes one row a step. This page makes the table `steps` of it, which
-- timeline.sql and metrics.sql go on with. Say where the file is before, or call it steps.csv:
--
--     SET VARIABLE steps_csv = 'somewhere/steps.csv';
--
-- A journey without an end counts as abandoned half an hour after its last step. Half an hour before when? Say it, or now is meant:
--
--     SET VARIABLE made = TIMESTAMP '2027-05-20 12:00:00';
--
-- Cells are read as text first and turned into numbers by name, so that a later version with more columns still reads.
-- An empty cell is unknown, never 0.
SET VARIABLE steps_csv = coalesce(getvariable('steps_csv'), 'steps.csv');
SET VARIABLE made = coalesce(getvariable('made'), CAST(now() AT TIME ZONE 'UTC' AS TIMESTAMP));

CREATE OR REPLACE TABLE steps AS
SELECT
    journey,
    session,
    CAST(seq AS BIGINT) AS seq,
    actor,
    kind,
    CAST(t_ms AS BIGINT) AS t,
    screen,
    host,
    field,
    detail,
    CAST(count AS BIGINT) AS count,
    CAST(duration_ms AS BIGINT) AS duration,
    CAST(words AS BIGINT) AS words,
    -- When the session's monotonic clock stood at 0, milliseconds since 1970. Unknown in every row of a session, or in none.
    epoch_ms(CAST(wall_utc AS TIMESTAMP)) - CAST(t_ms AS BIGINT) AS anchor
FROM read_csv(getvariable('steps_csv'), header = true, all_varchar = true, delim = ',', quote = '"', escape = '"');
