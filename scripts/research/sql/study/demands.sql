-- # What was demanded: as stated, and as enforced
--
-- Each journey says how a form stated a demand and whether it went on without it. Basis: `measured` where the journey met the
-- demand, `declared` where only the flow pack knows of it. The two are never added up. A flow is shown whole or not at all.
WITH large AS (
    SELECT flow FROM journeys GROUP BY flow HAVING count(DISTINCT participant) >= CAST(getvariable('at_least') AS BIGINT)
)
SELECT flow, kind, stated, enforced, basis, count(DISTINCT participant) AS participants, count(*) AS journeys
FROM demands JOIN (SELECT id, flow FROM journeys) USING (id) JOIN large USING (flow)
GROUP BY ALL ORDER BY ALL;
