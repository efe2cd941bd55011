-- # Where people gave up
--
-- Basis: measured. `reached` counts the journeys in which the screen was seen, `abandoned` those that ended on it unfinished. A flow is shown
-- whole or not at all.
WITH seen AS (
    SELECT DISTINCT id, screen FROM steps WHERE kind = 'screen' AND screen IS NOT NULL
    UNION
    SELECT id, abandoned_at FROM journeys WHERE status = 'abandoned' AND abandoned_at IS NOT NULL
),
large AS (
    SELECT flow FROM journeys GROUP BY flow HAVING count(DISTINCT participant) >= CAST(getvariable('at_least') AS BIGINT)
)
SELECT flow, screen, count(DISTINCT participant) AS participants, count(*) AS reached,
    count(*) FILTER (status = 'abandoned' AND abandoned_at = screen) AS abandoned, abandoned / reached AS share
FROM seen JOIN journeys USING (id) JOIN large USING (flow)
GROUP BY flow, screen
ORDER BY flow, abandoned DESC, reached DESC, screen;
