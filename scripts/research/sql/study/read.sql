-- # Reading a folder of study bundles
--
-- `demur export --study` writes a bundle: three files in v=1/month=YYYY-MM/participant=ID, counts and bins under a pseudonym.
-- This page makes `journeys`, `steps` and `demands` of all of them. scripts/study hands over the files that it has checked;
-- without it, name them by a pattern:
--
--     SET VARIABLE journeys_files = ['study/**/v=1/*/*/journeys.csv'];
--     SET VARIABLE steps_files = ['study/**/v=1/*/*/steps.csv'];
--     SET VARIABLE demands_files = ['study/**/v=1/*/*/demands.csv'];
--
-- A journey's number counts within its bundle alone, so `id` names participant, month and journey. An empty cell is unknown, never 0. Columns
-- ending in _s are bins: the number is the bin's lower end in seconds.
CREATE OR REPLACE TABLE journeys AS
SELECT *, concat_ws('/', participant, "month", journey) AS id
FROM read_csv(
    getvariable('journeys_files'), auto_detect = false, header = true, delim = ',',
    hive_partitioning = true, hive_types_autocast = false,
    columns = {
        journey: 'VARCHAR', flow: 'VARCHAR', service: 'VARCHAR', generation: 'VARCHAR', surface: 'VARCHAR', language: 'VARCHAR',
        region: 'VARCHAR', with_demur: 'BOOLEAN', status: 'VARCHAR', abandoned_at: 'VARCHAR', steps: 'BIGINT', clicks: 'BIGINT',
        keys: 'BIGINT', scroll_px: 'BIGINT', screens: 'BIGINT', hosts: 'BIGINT', loops: 'BIGINT', detours: 'BIGINT',
        dead_ends: 'BIGINT', errors: 'BIGINT', resubmits: 'BIGINT', words_on_path: 'BIGINT', demands: 'BIGINT',
        spared_steps: 'BIGINT', t_active_s: 'BIGINT', t_read_s: 'BIGINT', t_system_s: 'BIGINT', t_tool_s: 'BIGINT',
        t_away_s: 'BIGINT', t_total_s: 'BIGINT', t_outcome_s: 'BIGINT', psychological: 'BIGINT'
    });

-- ## Their steps
CREATE OR REPLACE TABLE steps AS
SELECT *, concat_ws('/', participant, "month", journey) AS id
FROM read_csv(
    getvariable('steps_files'), auto_detect = false, header = true, delim = ',',
    hive_partitioning = true, hive_types_autocast = false,
    columns = {
        journey: 'VARCHAR', n: 'BIGINT', actor: 'VARCHAR', kind: 'VARCHAR', screen: 'VARCHAR', field: 'VARCHAR', detail: 'VARCHAR',
        "count": 'BIGINT', duration_s: 'BIGINT'
    });

-- ## What was demanded
CREATE OR REPLACE TABLE demands AS
SELECT *, concat_ws('/', participant, "month", journey) AS id
FROM read_csv(
    getvariable('demands_files'), auto_detect = false, header = true, delim = ',',
    hive_partitioning = true, hive_types_autocast = false,
    columns = {journey: 'VARCHAR', kind: 'VARCHAR', stated: 'VARCHAR', enforced: 'VARCHAR', basis: 'VARCHAR'});
