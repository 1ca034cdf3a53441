-- fail: a release shows one vintage of each figure
SELECT indicator, breakdown, place, period_start, period_end, period_kind, scenario, measure, compared_with, count(*) AS shown
FROM lake.series.figures.branch_next
WHERE release_to = 2147483647
GROUP BY indicator, breakdown, place, period_start, period_end, period_kind, scenario, measure, compared_with
HAVING count(*) > 1;

-- fail: a withdrawn vintage is not shown
SELECT * FROM lake.series.figures.branch_next
WHERE withdrawn_in IS NOT NULL AND release_to = 2147483647;

-- fail: a value lies within its bounds
SELECT * FROM lake.series.figures.branch_next
WHERE value < lower OR value > upper;

-- fail: a figure is observed in one unit only
SELECT indicator, measure, collect_set(unit) AS units
FROM lake.series.figures.branch_next
WHERE release_to = 2147483647
GROUP BY indicator, measure
HAVING count(DISTINCT unit) > 1;
