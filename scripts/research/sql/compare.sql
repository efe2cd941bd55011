-- # One's own numbers against the program's
--
-- After read_json.sql, timeline.sql and metrics.sql. An empty table means: both say the same. A number that the program took from a flow
-- pack (`declared`) does not stand in the steps and is left out.
CREATE OR REPLACE TABLE differences AS
SELECT coalesce(own.journey, program.journey) AS journey, coalesce(own.name, program.name) AS name,
    own.value AS recomputed, program.value AS program, program.basis
FROM recomputed_long AS own
FULL JOIN program ON program.journey = own.journey AND program.name = own.name
WHERE coalesce(own.name, program.name) IN (SELECT DISTINCT name FROM recomputed_long)
    AND coalesce(program.basis, '') <> 'declared'
    AND own.value IS DISTINCT FROM program.value
ORDER BY ALL;

FROM differences;
