-- Each actual of a year against each plan and target of that year, whoever set it and whenever: the percentage that was
-- stated against that plan, and for any other the one that follows from the two amounts.
WITH
yearly AS (
  SELECT
    *,
    coalesce(regexp_extract(breakdown, '(?:^|;)plan=([^;]+)', 1), '') AS issuer,
    array_join(filter(split(breakdown, ';'), part -> NOT starts_with(part, 'plan=')), ';') AS part,
    year(period_end) AS year
  FROM (${known_vintages})
  WHERE withdrawn_in IS NULL
),
actuals AS (
  SELECT *
  FROM yearly
  WHERE scenario = 'actual' AND measure IN ('level', 'ratio') AND release_to = 2147483647
    AND (period_start = date_trunc('year', period_end) OR period_kind = 'at_date')
),
-- A plan once, however often it was told: in force from the first time that it prevailed until another took its place.
plans AS (
  SELECT
    indicator, place, part, issuer, scenario, measure, year, unit, value, lower, upper, how,
    min(published_on) AS told_on,
    min(known_from) FILTER (WHERE known_from < known_to) AS in_force_from,
    coalesce(
      max(known_to) FILTER (WHERE known_from < known_to),
      max(published_on)
    ) AS in_force_to,
    min_by(name, published_on) AS name,
    min_by(quote, published_on) AS quote,
    array_agg(claim_id) AS claim_ids,
    bool_or(release_to = 2147483647) AS shown
  FROM yearly
  WHERE scenario IN ('plan', 'target') AND measure IN ('level', 'ratio') AND how IN ('stated', 'implied')
    AND (period_kind = 'year' OR (period_kind = 'at_date' AND month(period_end) = 12 AND day(period_end) = 31))
  GROUP BY indicator, place, part, issuer, scenario, measure, year, unit, value, lower, upper, how
),
percentages AS (
  SELECT indicator, place, part, issuer, period_start, period_end, period_kind, value, lower, upper, how, published_on, quote, claim_id
  FROM yearly
  WHERE scenario = 'actual' AND measure = 'percent_of_plan' AND how IN ('stated', 'revised') AND release_to = 2147483647
),
pairs AS (
  SELECT
    a.subject, a.indicator, a.place, a.part, a.period_start, a.period_end, a.period_kind, a.unit,
    a.value, a.lower, a.upper, a.qualifier, a.status, a.how, a.published_on, a.source, a.name, a.document_id, a.locator, a.quote, a.claim_id, a.year,
    p.issuer, p.scenario, p.value AS plan, p.lower AS plan_lower, p.upper AS plan_upper, p.how AS plan_how,
    p.told_on AS plan_published_on, p.in_force_from, p.in_force_to, p.name AS plan_name, p.quote AS plan_quote, p.shown AS plan_shown,
    s.value AS stated, s.lower AS stated_lower, s.upper AS stated_upper, s.how AS stated_how, s.quote AS stated_quote, s.claim_id AS stated_claim,
    -- a percentage was stated against this plan only if the two amounts allow it
    s.claim_id IS NOT NULL
      AND coalesce(CAST(s.lower AS DOUBLE) * CAST(p.lower AS DOUBLE) <= CAST(a.upper AS DOUBLE) * 100.000000001, true)
      AND coalesce(CAST(s.upper AS DOUBLE) * CAST(p.upper AS DOUBLE) >= CAST(a.lower AS DOUBLE) * 99.999999999, true) AS follows,
    contains(p.claim_ids, s.claim_id) AS implied_by_it,
    coalesce(p.in_force_from <= s.published_on AND s.published_on < p.in_force_to, false) AS in_force_then
  FROM actuals a
  JOIN plans p
    ON p.indicator = a.indicator AND p.place = a.place AND p.part = a.part AND p.year = a.year
    AND p.measure = a.measure AND p.unit = a.unit
  LEFT JOIN percentages s
    ON s.indicator = a.indicator AND s.place = a.place AND s.part = a.part
    AND s.period_start = a.period_start AND s.period_end = a.period_end AND s.period_kind = a.period_kind
    -- who set the plan is not always told with the percentage, or not with the plan
    AND (s.issuer = p.issuer OR s.issuer IN ('', 'adjusted') OR p.issuer = '')
),
-- Of the plans that a percentage fits: the one of the same issuer, as stated, in force when the percentage was published.
ranked AS (
  SELECT
    *,
    follows AND row_number() OVER (
      PARTITION BY claim_id, stated_claim
      ORDER BY follows DESC, plan_how = 'stated' DESC, plan_how = 'stated' AND in_force_then DESC, plan_shown DESC, implied_by_it DESC, plan_published_on DESC, plan, issuer
    ) = 1 AS is_stated
  FROM pairs
),
-- One row a plan: several percentages of one period may name several plans.
paired AS (
  SELECT *
  FROM (
    SELECT
      *,
      row_number() OVER (
        PARTITION BY claim_id, issuer, scenario, plan, plan_lower, plan_upper, plan_how
        ORDER BY is_stated DESC, stated_claim
      ) AS choice
    FROM ranked
  )
  WHERE choice = 1 AND (plan_how = 'stated' OR plan_shown OR is_stated)
),
-- How much of a year's result there was at the same date in the years before.
usual AS (
  SELECT
    later.claim_id,
    avg(100 * CAST(a.value AS DOUBLE) / CAST(whole.value AS DOUBLE)) AS share,
    count(*) AS years
  FROM actuals later
  JOIN actuals a
    ON a.indicator = later.indicator AND a.place = later.place AND a.part = later.part
    AND a.measure = later.measure AND a.year < later.year AND month(a.period_end) = month(later.period_end)
    AND (
      day(a.period_end) = day(later.period_end)
      OR (a.period_end = last_day_of_month(a.period_end) AND later.period_end = last_day_of_month(later.period_end))
    )
    AND a.period_kind <> 'at_date'
  JOIN actuals whole
    ON whole.indicator = a.indicator AND whole.place = a.place AND whole.part = a.part
    AND whole.measure = a.measure AND whole.year = a.year AND whole.period_kind = 'year' AND whole.value > 0
  WHERE later.measure = 'level'
  GROUP BY later.claim_id
)
SELECT
  p.indicator,
  element_at(${indicators.name_vi}, p.indicator) AS indicator_vi,
  element_at(${indicators.name_en}, p.indicator) AS indicator_en,
  p.subject,
  p.place,
  element_at(${places.name_vi}, p.place) AS place_vi,
  element_at(${places.level}, p.place) AS place_level,
  p.part AS breakdown,
  p.period_start,
  p.period_end,
  p.period_kind,
  p.value,
  p.lower,
  p.upper,
  p.unit,
  p.status,
  p.how,
  p.published_on,
  p.scenario,
  p.issuer,
  coalesce(element_at(${members.name_vi}, 'plan=' || p.issuer), '') AS issuer_vi,
  coalesce(element_at(${members.name_en}, 'plan=' || p.issuer), '') AS issuer_en,
  p.plan,
  p.plan_lower,
  p.plan_upper,
  p.plan_how,
  p.plan_published_on,
  p.in_force_from,
  p.in_force_to,
  coalesce(p.in_force_to = DATE '9999-12-31', false) AS current_plan,
  if(p.is_stated, p.stated, TRY_CAST(round(100 * CAST(p.value AS DOUBLE) / nullif(CAST(p.plan AS DOUBLE), 0), 6) AS DECIMAL(38, 6))) AS percentage,
  if(p.is_stated, p.stated_lower, TRY_CAST(floor(1e8 * CAST(p.lower AS DOUBLE) / nullif(CAST(p.plan_upper AS DOUBLE), 0)) / 1e6 AS DECIMAL(38, 6))) AS percentage_lower,
  if(p.is_stated, p.stated_upper, TRY_CAST(ceiling(1e8 * CAST(p.upper AS DOUBLE) / nullif(CAST(p.plan_lower AS DOUBLE), 0)) / 1e6 AS DECIMAL(38, 6))) AS percentage_upper,
  if(p.is_stated, p.stated_how, 'derived') AS percentage_how,
  if(p.is_stated, p.stated_quote) AS percentage_quote,
  if(p.period_kind <> 'at_date', round(100e0 * day_of_year(p.period_end) / day_of_year(date_add('day', -1, date_add('year', 1, date_trunc('year', p.period_end)))), 2)) AS year_elapsed,
  round(u.share, 2) AS usual_share,
  coalesce(u.years, 0) AS usual_years,
  p.source,
  p.name,
  p.document_id,
  p.locator,
  p.quote,
  p.claim_id,
  p.plan_name,
  p.plan_quote,
  -- a release may show no new vintage and only close some
  (
    SELECT max(greatest(release_from, if(release_to = 2147483647, release_from, release_to)))
    FROM series.figures
  ) AS release
FROM paired p
LEFT JOIN usual u ON u.claim_id = p.claim_id
