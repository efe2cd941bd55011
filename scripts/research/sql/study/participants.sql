-- # Who took part
--
-- Pseudonyms, by the month in which a journey began. Journeys of one person are not independent of each other: both numbers stand in every table.
SELECT "month", count(DISTINCT participant) AS participants, count(*) AS journeys,
    count(*) FILTER (with_demur) AS with_demur
FROM journeys GROUP BY "month" ORDER BY "month";
