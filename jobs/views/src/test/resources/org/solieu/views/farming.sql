-- A cell is one figure: an indicator's value, or that value against a plan or an earlier time.
WITH shown AS (
  SELECT
    indicator, place, breakdown, period_start, period_end, period_kind, scenario, measure, value, how, published_on, source,
    lower, upper, status, name,
    CASE
      WHEN measure = 'growth_ytd' THEN date_add('day', -1, date_trunc('year', period_end))
      WHEN period_end = last_day_of_month(period_end) THEN last_day_of_month(date_add('year', -1, period_end))
      ELSE date_add('year', -1, period_end)
    END AS base_end
  FROM series.figures
  WHERE subject IN ('farming', 'weather')
    AND indicator IN ('loss', 'harvest', 'rain')
    AND measure IN ('ratio', 'share', 'level', 'percent_of_plan', 'percent_of_same_period', 'growth_yoy', 'growth_ytd')
    AND release_to = 2147483647
),
-- What a comparison is with: the same period a year before, the end of the year before.
based AS (
  SELECT s.*, b.lower AS base_lower, b.upper AS base_upper
  FROM shown s
  LEFT JOIN shown b
    ON s.measure IN ('percent_of_same_period', 'growth_yoy', 'growth_ytd')
    AND b.measure = 'level' AND b.scenario = 'actual'
    AND b.indicator = s.indicator AND b.place = s.place AND b.breakdown = s.breakdown
    AND b.period_kind = s.period_kind AND b.period_end = s.base_end
    AND b.period_start = if(s.period_start = s.period_end, s.base_end, date_add('year', -1, s.period_start))
),
told AS (
  SELECT
    indicator || ' ' || measure AS cell,
    CASE
      WHEN scenario = 'plan' THEN indicator || '_plan'
      WHEN measure = 'level' OR indicator IN ('loss') AND measure IN ('ratio', 'share') THEN indicator
      ELSE indicator || '_' || measure
    END AS name,
    place, breakdown, period_start, period_end, period_kind, scenario, measure, value, how, published_on, source, lower, upper,
    status, name AS document, base_lower, base_upper, if(measure LIKE 'growth_%', 100, 0) AS beyond,
    max(if(scenario = 'actual' AND measure = 'level', value)) OVER of_period AS level,
    max(if(scenario = 'actual' AND measure = 'level', lower)) OVER of_period AS level_lower,
    max(if(scenario = 'actual' AND measure = 'level', upper)) OVER of_period AS level_upper,
    max(if(scenario = 'plan' AND measure = 'level' AND period_kind = 'year', value)) OVER of_year AS plan,
    max(if(scenario = 'plan' AND measure = 'level' AND period_kind = 'year', lower)) OVER of_year AS plan_lower,
    max(if(scenario = 'plan' AND measure = 'level' AND period_kind = 'year', upper)) OVER of_year AS plan_upper
  FROM based
  WINDOW
    of_period AS (PARTITION BY indicator, place, breakdown, period_start, period_end, period_kind),
    of_year AS (PARTITION BY indicator, place, breakdown, year(period_end))
),
-- A percentage that was stated against another plan than the one beside it gives way to what follows from the amounts.
cells AS (
  SELECT
    cell, name, place, breakdown, period_start, period_end, period_kind, scenario, measure, published_on, source,
    lower, upper, status, document,
    if(fits, value, CAST(round(100 * CAST(level AS DOUBLE) / CAST(plan AS DOUBLE), 6) AS DECIMAL(38, 6))) AS value,
    if(fits, how, 'derived') AS how,
    how = 'stated'
      AND (coalesce((CAST(lower AS DOUBLE) + beyond) * CAST(base_lower AS DOUBLE) > CAST(level_upper AS DOUBLE) * 100.000000001, false)
        OR coalesce((CAST(upper AS DOUBLE) + beyond) * CAST(base_upper AS DOUBLE) < CAST(level_lower AS DOUBLE) * 99.999999999, false))
      AS does_not_follow
  FROM (
    SELECT
      *,
      measure <> 'percent_of_plan' OR level IS NULL OR plan IS NULL OR plan = 0
        OR coalesce(CAST(lower AS DOUBLE) * CAST(plan_lower AS DOUBLE) <= CAST(level_upper AS DOUBLE) * 100.000000001, true)
        AND coalesce(CAST(upper AS DOUBLE) * CAST(plan_upper AS DOUBLE) >= CAST(level_lower AS DOUBLE) * 99.999999999, true) AS fits
    FROM told
  )
),
actuals AS (
  SELECT
    place, breakdown, period_start, period_end, period_kind,
    map_agg(
      cell,
      CAST(ROW(value, lower, upper) AS ROW(value decimal(38, 6), lower decimal(38, 6), upper decimal(38, 6)))) AS cells,
    array_agg(name) FILTER (WHERE how <> 'stated') AS computed,
    array_agg(name) FILTER (WHERE does_not_follow) AS unfitting,
    array_agg(DISTINCT source) AS sources,
    array_agg(DISTINCT document) AS documents,
    array_agg(DISTINCT status) FILTER (WHERE status IS NOT NULL) AS statuses,
    max(published_on) AS published_on
  FROM cells
  WHERE scenario = 'actual'
  GROUP BY place, breakdown, period_start, period_end, period_kind
),
plans AS (
  SELECT
    place, breakdown, year(period_end) AS year,
    map_agg(
      cell,
      CAST(ROW(value, lower, upper) AS ROW(value decimal(38, 6), lower decimal(38, 6), upper decimal(38, 6)))) AS cells,
    array_agg(name) FILTER (WHERE how <> 'stated') AS computed,
    array_agg(DISTINCT source) AS sources,
    array_agg(DISTINCT document) AS documents,
    array_agg(DISTINCT status) FILTER (WHERE status IS NOT NULL) AS statuses,
    max(published_on) AS published_on
  FROM cells
  WHERE scenario = 'plan' AND period_kind = 'year' AND measure IN ('level', 'ratio', 'share')
  GROUP BY place, breakdown, year(period_end)
)
SELECT
  a.place,
  element_at(${places.name_vi}, a.place) AS place_vi,
  CAST(element_at(${places.valid_from}, a.place) AS date) AS place_valid_from,
  CAST(element_at(${places.valid_to}, a.place) AS date) AS place_valid_to,
  a.breakdown,
  element_at(${members.name_vi}, regexp_extract(a.breakdown, '(?:^|;)(plan=[^;]+)', 1)) AS issuer_vi,
  element_at(${members.name_en}, regexp_extract(a.breakdown, '(?:^|;)(plan=[^;]+)', 1)) AS issuer_en,
  a.period_start,
  a.period_end,
  a.period_kind,
  coalesce(element_at(a.cells, 'loss ratio'), element_at(a.cells, 'loss share')).value AS loss,
  coalesce(element_at(a.cells, 'loss ratio'), element_at(a.cells, 'loss share')).lower AS loss_lower,
  coalesce(element_at(a.cells, 'loss ratio'), element_at(a.cells, 'loss share')).upper AS loss_upper,
  element_at(a.cells, 'harvest level').value AS harvest,
  element_at(a.cells, 'harvest level').lower AS harvest_lower,
  element_at(a.cells, 'harvest level').upper AS harvest_upper,
  element_at(b.cells, 'harvest level').value AS harvest_plan,
  element_at(b.cells, 'harvest level').lower AS harvest_plan_lower,
  element_at(b.cells, 'harvest level').upper AS harvest_plan_upper,
  element_at(a.cells, 'harvest percent_of_plan').value AS harvest_percent_of_plan,
  element_at(a.cells, 'harvest percent_of_same_period').value AS harvest_percent_of_same_period,
  element_at(a.cells, 'harvest growth_yoy').value AS harvest_growth_yoy,
  element_at(a.cells, 'harvest growth_ytd').value AS harvest_growth_ytd,
  element_at(a.cells, 'harvest share').value AS harvest_share,
  element_at(a.cells, 'rain level').value AS rain,
  element_at(a.cells, 'rain level').lower AS rain_lower,
  element_at(a.cells, 'rain level').upper AS rain_upper,
  array_join(array_sort(coalesce(a.computed, ARRAY[]) || coalesce(b.computed, ARRAY[])), ', ') AS computed,
  nullif(array_join(array_sort(coalesce(a.unfitting, ARRAY[])), ', '), '') AS does_not_follow,
  array_join(array_sort(array_union(coalesce(a.statuses, ARRAY[]), coalesce(b.statuses, ARRAY[]))), ', ') AS status,
  greatest(a.published_on, coalesce(b.published_on, a.published_on)) AS published_on,
  -- a release may show no new vintage and only close some
  (
    SELECT max(greatest(release_from, if(release_to = 2147483647, release_from, release_to)))
    FROM series.figures
  ) AS release,
  array_join(array_sort(array_union(a.sources, coalesce(b.sources, ARRAY[]))), ', ') AS sources,
  array_join(array_sort(array_union(a.documents, coalesce(b.documents, ARRAY[]))), ', ') AS names
FROM actuals a
LEFT JOIN plans b ON b.place = a.place AND b.breakdown = a.breakdown AND b.year = year(a.period_end)
