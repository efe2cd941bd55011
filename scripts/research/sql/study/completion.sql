-- # Who got through
--
-- Basis: measured. A journey is confirmed or denied when the company said so, abandoned when it ended before, open when it may
-- still go on. The share is of the journeys that are over; low and high are its 95 % interval after Wilson (1927), which takes
-- journeys as independent and so is too narrow where persons went several times. Groups of fewer participants than
-- `at_least` are left out, as in every table here.
WITH counted AS (
    SELECT flow, with_demur, count(DISTINCT participant) AS participants, count(*) AS journeys,
        count(*) FILTER (status = 'confirmed') AS confirmed, count(*) FILTER (status = 'denied') AS denied,
        count(*) FILTER (status = 'abandoned') AS abandoned, count(*) FILTER (status = 'open') AS open
    FROM journeys GROUP BY ALL
    HAVING participants >= CAST(getvariable('at_least') AS BIGINT)
),
shares AS (
    SELECT *, journeys - open AS ended, CASE WHEN ended > 0 THEN confirmed / ended END AS share, 1.959964 AS z FROM counted
)
SELECT * EXCLUDE (z),
    (share + z * z / (2 * ended) - z * sqrt(share * (1 - share) / ended + z * z / (4 * ended * ended))) / (1 + z * z / ended) AS low,
    (share + z * z / (2 * ended) + z * sqrt(share * (1 - share) / ended + z * z / (4 * ended * ended))) / (1 + z * z / ended) AS high
FROM shares ORDER BY flow, with_demur;
