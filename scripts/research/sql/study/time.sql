-- # Where the time went
--
-- Basis: measured, in bins; `from_s` is the bin's lower end. Time away is never a cost. Outcome: from the last sending that was taken
-- to the answer. A flow is shown whole or not at all.
WITH times AS (
    UNPIVOT (SELECT participant, flow, with_demur, t_active_s, t_read_s, t_system_s, t_tool_s, t_away_s, t_outcome_s FROM journeys)
    ON t_active_s, t_read_s, t_system_s, t_tool_s, t_away_s, t_outcome_s INTO NAME part VALUE from_s
),
large AS (
    SELECT flow, with_demur FROM journeys GROUP BY ALL
    HAVING count(DISTINCT participant) >= CAST(getvariable('at_least') AS BIGINT)
)
SELECT flow, with_demur, regexp_replace(part, '^t_|_s$', '', 'g') AS part, from_s,
    count(DISTINCT participant) AS participants, count(*) AS journeys
FROM times JOIN large USING (flow, with_demur)
GROUP BY ALL ORDER BY ALL;
