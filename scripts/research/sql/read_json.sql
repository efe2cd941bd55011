-- # Reading the JSON export
--
-- `demur export --format json --out journeys.json` writes the report: journeys with their steps, what Demur measured, and
-- the hash chain. This page makes two tables of it: `steps`, the same as read_csv.sql makes, and `program`, the numbers
-- as Demur gives them, to hold one's own against. Say where the file is before, or call it journeys.json:
--
--     SET VARIABLE report_json = 'somewhere/journeys.json';
--
-- The file is one JSON value and is read whole; take the CSV where it is over 256 MB.
SET VARIABLE report_json = coalesce(getvariable('report_json'), 'journeys.json');

CREATE OR REPLACE TABLE report AS
SELECT * FROM read_json(
    getvariable('report_json'),
    maximum_object_size = 268435456,
    columns = {
        schema: 'VARCHAR',
        made: 'TIMESTAMP',
        journeys: 'STRUCT(
            metrics STRUCT(journey VARCHAR, flow VARCHAR, status VARCHAR, with_demur BOOLEAN,
                metrics STRUCT("name" VARCHAR, "value" DOUBLE, unit VARCHAR, basis VARCHAR)[]),
            steps STRUCT("session" VARCHAR, seq BIGINT, journey VARCHAR, actor VARCHAR, kind VARCHAR, t BIGINT, screen VARCHAR,
                host VARCHAR, field VARCHAR, detail VARCHAR, "count" BIGINT, duration BIGINT, words BIGINT)[])[]',
        events: 'STRUCT(event STRUCT("type" VARCHAR, kind VARCHAR, "session" VARCHAR, t BIGINT, wall BIGINT))[]'
    });

-- A journey without an end counts as abandoned half an hour after its last step, as seen from when the report was made.
SET VARIABLE made = (SELECT made FROM report);

-- ## The clock of each session
--
-- One step of a session carries a wall clock: its first, which need not be of a journey that is in the file.
CREATE OR REPLACE TABLE anchors AS
SELECT event.session AS session, min(event.wall - event.t) AS anchor
FROM (SELECT unnest(events).event AS event FROM report)
WHERE event.wall IS NOT NULL
GROUP BY ALL;

-- ## One row a step
CREATE OR REPLACE TABLE steps AS
SELECT
    step.journey, step.session, step.seq, step.actor, step.kind, step.t, step.screen, step.host, step.field, step.detail,
    step.count, step.duration, step.words, anchors.anchor
FROM (SELECT unnest(j.steps) AS step FROM (SELECT unnest(journeys) AS j FROM report))
LEFT JOIN anchors ON anchors.session = step.session;

-- ## What the program says
CREATE OR REPLACE TABLE program AS
SELECT journey, status, flow, with_demur, metric.name, metric.value, metric.unit, metric.basis
FROM (
    SELECT j.metrics.journey AS journey, j.metrics.status AS status, j.metrics.flow AS flow,
        j.metrics.with_demur AS with_demur, unnest(j.metrics.metrics) AS metric
    FROM (SELECT unnest(journeys) AS j FROM report));
