-- Figures that who asks may see: the rule of engines/trino/etc/rules.json, for what is counted or decided in a view.
SELECT *
FROM series.figures
WHERE subject <> 'party_building' OR element_at(${places.level}, place) IN ('country', 'province') OR ${sees_all}
