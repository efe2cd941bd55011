-- # What it took
--
-- Basis: measured; of confirmed journeys only, as an abandoned one says nothing of the whole way. Median and quartiles by flow, with and
-- without Demur, language of the first screen and region.
SELECT flow, with_demur, language, region, count(DISTINCT participant) AS participants, count(*) AS journeys,
    quantile_cont(steps, 0.25) AS steps_q1, median(steps) AS steps_median, quantile_cont(steps, 0.75) AS steps_q3,
    quantile_cont(screens, 0.25) AS screens_q1, median(screens) AS screens_median, quantile_cont(screens, 0.75) AS screens_q3,
    median(keys) AS keys_median, median(loops) AS loops_median, median(spared_steps) AS spared_steps_median
FROM journeys WHERE status = 'confirmed'
GROUP BY ALL HAVING participants >= CAST(getvariable('at_least') AS BIGINT)
ORDER BY ALL;
