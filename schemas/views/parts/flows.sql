-- What happened in each month and quarter, and from New Year to its end. A series is an indicator and part of a place; its
-- calendar has every month from the first that is known of to the last. Only spans that end with a month take part: the
-- year to 29 December says nothing of December.
WITH said AS (
  SELECT
    subject, indicator, place, breakdown, unit, period_start, period_end,
    -- one value a span, whatever documents call it: the half year is the year to 30 June
    max_by(
      CAST(
        ROW(value, lower, upper, how, settled, published_on, claim_id)
        AS ROW(
          value decimal(38, 6), lower decimal(38, 6), upper decimal(38, 6), how varchar, settled bigint, published_on date,
          claims varchar)),
      ROW(source_rank >= 0, how = 'stated', settled, published_on, source_rank, claim_id)) AS figure
  FROM (SELECT *, array_position(${statuses}, coalesce(status, '')) AS settled FROM (${told_figures}))
  WHERE release_to = 2147483647
    AND measure = 'level'
    AND scenario = 'actual'
    AND element_at(${indicators.over_time}, indicator) IN ('sum', 'last')
  GROUP BY subject, indicator, place, breakdown, unit, period_start, period_end
),
-- Every version of the plans of a year, by who set them, the first published first.
versions AS (
  SELECT
    indicator, place, unit, year(period_end) AS year,
    array_join(filter(split(breakdown, ';'), part -> part NOT LIKE 'plan=%'), ';') AS breakdown,
    coalesce(regexp_extract(breakdown, '(?:^|;)plan=([^;]*)', 1), '') AS issuer,
    array_agg(
      CAST(
        ROW(value, lower, upper, how, status, published_on)
        AS ROW(value decimal(38, 6), lower decimal(38, 6), upper decimal(38, 6), how varchar, status varchar, published_on date))
      ORDER BY published_on, claim_id) AS versions
  FROM (${told_figures})
  WHERE withdrawn_in IS NULL AND held IS NULL AND measure = 'level' AND scenario = 'plan' AND period_kind = 'year'
  GROUP BY 1, 2, 3, 4, 5, 6
),
-- Of plans that several set for one year, the one that no issuer is named of, else that of the province's council.
plans AS (
  SELECT
    indicator, place, breakdown, unit,
    map_agg(year, CAST(ROW(issuer, versions) AS ROW(
      issuer varchar,
      versions array(ROW(value decimal(38, 6), lower decimal(38, 6), upper decimal(38, 6), how varchar, status varchar, published_on date))))) AS plans
  FROM (
    SELECT
      *,
      row_number() OVER (
        PARTITION BY indicator, place, breakdown, unit, year
        ORDER BY coalesce(nullif(array_position(ARRAY['', 'provincial_council', 'provincial_people_committee'], issuer), 0), 9), issuer
      ) = 1 AS leads
    FROM versions
  )
  WHERE leads
  GROUP BY indicator, place, breakdown, unit
),
series AS (
  SELECT
    subject, indicator, place, breakdown, unit,
    element_at(${indicators.over_time}, indicator) = 'sum' AS is_flow,
    map_agg(ROW(period_start, period_end), figure) AS spans,
    min(period_start) AS first_day,
    max(period_end) AS last_day
  FROM said
  GROUP BY subject, indicator, place, breakdown, unit
),
calendar AS (
  SELECT
    s.*,
    k.period_kind,
    m.first AS period_start,
    date_add('day', -1, date_add('month', k.months, m.first)) AS period_end,
    CAST(date_trunc('year', m.first) AS date) AS new_year,
    (month(m.first) - 1) / k.months + 1 AS number
  FROM series s
  CROSS JOIN UNNEST(sequence(date_trunc('quarter', s.first_day), s.last_day, INTERVAL '1' MONTH)) AS m(first)
  JOIN (VALUES ('month', 1), ('quarter', 3)) AS k(period_kind, months) ON mod(month(m.first) - 1, k.months) = 0
),
told AS (
  SELECT
    *,
    element_at(spans, ROW(if(is_flow, period_start, period_end), period_end)) AS stated,
    if(is_flow, element_at(spans, ROW(new_year, period_end))) AS year_stated,
    array_max(transform(
      filter(
        map_keys(spans),
        span -> span[1] IN (new_year, span[2]) AND span[2] BETWEEN period_start AND date_add('day', -1, period_end)),
      span -> span[2])) AS other_cut_off
  FROM calendar
),
-- What its months make of a quarter, and all so far of the year, where each of them is told.
summed AS (
  SELECT
    *,
    if(is_flow AND count(stated) OVER so_far = number, CAST(
      ROW(
        sum(stated.value) OVER so_far,
        if(count(stated.lower) OVER so_far = number, sum(stated.lower) OVER so_far),
        if(count(stated.upper) OVER so_far = number, sum(stated.upper) OVER so_far),
        'derived', min(stated.settled) OVER so_far, max(stated.published_on) OVER so_far,
        array_join(array_agg(stated.claims) OVER so_far, ' '))
      AS ROW(
        value decimal(38, 6), lower decimal(38, 6), upper decimal(38, 6), how varchar, settled bigint, published_on date,
        claims varchar))) AS year_sum,
    if(is_flow AND count(stated) OVER recent = 3 AND mod(number, 3) = 0 AND period_kind = 'month', CAST(
      ROW(
        sum(stated.value) OVER recent,
        if(count(stated.lower) OVER recent = 3, sum(stated.lower) OVER recent),
        if(count(stated.upper) OVER recent = 3, sum(stated.upper) OVER recent),
        'derived', min(stated.settled) OVER recent, max(stated.published_on) OVER recent,
        array_join(array_agg(stated.claims) OVER recent, ' '))
      AS ROW(
        value decimal(38, 6), lower decimal(38, 6), upper decimal(38, 6), how varchar, settled bigint, published_on date,
        claims varchar))) AS quarter_sum
  FROM told
  WINDOW
    so_far AS (PARTITION BY indicator, place, breakdown, unit, period_kind, new_year ORDER BY number),
    recent AS (PARTITION BY indicator, place, breakdown, unit, period_kind ORDER BY period_start ROWS 2 PRECEDING)
),
dated AS (
  SELECT
    *,
    coalesce(year_stated, year_sum, max_by(year_sum, period_kind = 'month') OVER same_end) AS year_to_date,
    if(period_kind = 'quarter', max_by(quarter_sum, period_kind = 'month') OVER same_end) AS month_sum
  FROM summed
  WINDOW same_end AS (PARTITION BY indicator, place, breakdown, unit, period_end)
),
sided AS (
  SELECT
    *,
    if(number > 1, lag(year_to_date) OVER (
      PARTITION BY indicator, place, breakdown, unit, period_kind ORDER BY period_start)) AS before
  FROM dated
),
-- The period as two years to date tell it.
compared AS (
  SELECT
    *,
    if(year_stated IS NOT NULL AND before IS NOT NULL, CAST(
      ROW(
        year_stated.value - before.value, year_stated.lower - before.upper, year_stated.upper - before.lower, 'derived',
        least(year_stated.settled, before.settled), greatest(year_stated.published_on, before.published_on),
        concat(year_stated.claims, ' ', before.claims))
      AS ROW(
        value decimal(38, 6), lower decimal(38, 6), upper decimal(38, 6), how varchar, settled bigint, published_on date,
        claims varchar)), month_sum) AS difference
  FROM sided
),
flows AS (
  SELECT *, coalesce(stated, difference) AS figure, element_at(plans, year(period_start)) AS planned
  FROM compared
  LEFT JOIN plans USING (indicator, place, breakdown, unit)
),
-- The plan in force on the last day: the last decided by then, else the one that was replaced later, else what documents of
-- the time imply, else what is first told of it.
in_force AS (
  SELECT
    *,
    coalesce(
      element_at(filter(planned.versions, plan ->
        plan.how = 'stated' AND plan.status IS DISTINCT FROM 'superseded' AND plan.published_on <= period_end), -1),
      element_at(filter(planned.versions, plan -> plan.status = 'superseded' AND plan.published_on > period_end), 1),
      element_at(filter(planned.versions, plan -> plan.how <> 'stated' AND plan.published_on <= period_end), -1),
      element_at(planned.versions, 1)) AS plan
  FROM flows
)
SELECT
  f.indicator,
  element_at(${indicators.name_vi}, f.indicator) AS indicator_vi,
  element_at(${indicators.name_en}, f.indicator) AS indicator_en,
  f.subject,
  f.place,
  element_at(${places.name_vi}, f.place) AS place_vi,
  element_at(${places.level}, f.place) AS place_level,
  f.breakdown,
  ${breakdown_vi} AS breakdown_vi,
  ${breakdown_en} AS breakdown_en,
  if(f.is_flow, 'flow', 'stock') AS kind,
  f.period_kind,
  f.period_start,
  f.period_end,
  f.figure.value,
  f.figure.lower,
  f.figure.upper,
  f.figure.how,
  nullif(element_at(${statuses}, f.figure.settled), '') AS status,
  lag(f.figure.value, if(f.period_kind = 'month', 12, 4)) OVER in_time AS value_year_before,
  if(f.stated IS NOT NULL, f.difference.value) AS difference,
  if(f.stated IS NOT NULL, f.difference.lower) AS difference_lower,
  if(f.stated IS NOT NULL, f.difference.upper) AS difference_upper,
  if(f.stated IS NOT NULL AND f.difference IS NOT NULL,
    coalesce(f.stated.upper < f.difference.lower, false) OR coalesce(f.difference.upper < f.stated.lower, false)) AS contradicts,
  f.year_to_date.value AS year_to_date,
  f.year_to_date.lower AS year_to_date_lower,
  f.year_to_date.upper AS year_to_date_upper,
  f.year_to_date.how AS year_to_date_how,
  nullif(element_at(${statuses}, f.year_to_date.settled), '') AS year_to_date_status,
  lag(f.year_to_date.value, if(f.period_kind = 'month', 12, 4)) OVER in_time AS year_to_date_year_before,
  f.plan.value AS plan,
  f.plan.lower AS plan_lower,
  f.plan.upper AS plan_upper,
  f.plan.how AS plan_how,
  element_at(${members.name_vi}, 'plan=' || f.planned.issuer) AS issuer_vi,
  element_at(${members.name_en}, 'plan=' || f.planned.issuer) AS issuer_en,
  f.unit,
  greatest(coalesce(f.figure.published_on, f.year_to_date.published_on), coalesce(f.year_to_date.published_on, f.figure.published_on)) AS published_on,
  array_join(array_distinct(split(concat_ws(' ', f.figure.claims, f.year_to_date.claims), ' ')), ' ') AS claims,
  CASE
    WHEN f.figure IS NOT NULL THEN NULL
    WHEN f.other_cut_off IS NOT NULL THEN 'chỉ có số đến ngày ' || date_format(f.other_cut_off, '%d/%m/%Y')
    WHEN f.year_to_date IS NOT NULL THEN 'thiếu lũy kế đến hết kỳ trước'
    ELSE 'không có số liệu'
  END AS missing_vi,
  CASE
    WHEN f.figure IS NOT NULL THEN NULL
    WHEN f.other_cut_off IS NOT NULL THEN 'only a figure to ' || date_format(f.other_cut_off, '%d/%m/%Y')
    WHEN f.year_to_date IS NOT NULL THEN 'no year to date of the period before'
    ELSE 'no figure'
  END AS missing_en,
  ${newest_release} AS release
FROM in_force f
WINDOW in_time AS (PARTITION BY f.indicator, f.place, f.breakdown, f.unit, f.period_kind ORDER BY f.period_start)
