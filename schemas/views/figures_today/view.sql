-- Figures on the places of today. What adds up is added over the places that a merger joined, where each of them has its
-- figure for one and the same period; percentages and ratios are those of the sums; all else is refused, with the reason.
WITH shown AS (
  SELECT
    *,
    -- none where the place was divided
    if(element_at(${places.successors}, place) <> '', element_at(${places.today}, place), place) AS today,
    array_position(${statuses}, coalesce(status, '')) AS settled,
    -- one figure a span, whatever documents call it: the half year is the year to 30 June
    row_number() OVER (
      PARTITION BY indicator, breakdown, place, measure, compared_with, scenario, period_start, period_end
      ORDER BY source_rank < 0, how <> 'stated', published_on DESC, source_rank DESC, claim_id) = 1 AS leads
  FROM (${told_figures})
  WHERE release_to = 2147483647
),
-- What the former places of one say, and which of them there were.
pieces AS (
  SELECT
    indicator, coalesce(today, place) AS place, breakdown, measure, compared_with, scenario, period_start, period_end, unit,
    today IS NULL AS is_divided,
    element_at(${indicators.over_places}, indicator) = 'sum' AND measure IN ('level', 'change_abs') AS adds_up,
    transform(
      filter(
        split(element_at(${places.former}, today), ' '),
        former -> split_part(former, '/', 2) <= CAST(period_start AS varchar)
          AND (split_part(former, '/', 3) = '' OR split_part(former, '/', 3) >= CAST(period_start AS varchar))),
      former -> split_part(former, '/', 1)) AS needed,
    min(period_kind) AS period_kind,
    sum(value) AS value,
    if(count(lower) = count(*), sum(lower)) AS lower,
    if(count(upper) = count(*), sum(upper)) AS upper,
    min(settled) AS settled,
    max(published_on) AS published_on,
    array_agg(place ORDER BY place) AS parts,
    array_agg(claim_id ORDER BY place) AS claims
  FROM shown
  WHERE leads AND (today IS NULL OR today <> place)
  GROUP BY
    indicator, coalesce(today, place), today, breakdown, measure, compared_with, scenario, period_start, period_end, unit
),
judged AS (
  SELECT
    *,
    CASE
      WHEN is_divided THEN 'divided'
      WHEN needed IS NULL THEN 'other_land'
      WHEN adds_up AND cardinality(parts) < cardinality(needed) THEN 'part_missing'
      WHEN adds_up THEN NULL
      WHEN unit = 'percent' THEN 'parts_of_percentage_missing'
      ELSE 'does_not_add_up'
    END AS reason
  FROM pieces
),
-- What a document states of a place of today prevails over a sum, and that over a refusal.
together AS (
  SELECT
    indicator, place, breakdown, measure, compared_with, scenario, period_start, period_end, period_kind, unit,
    value, lower, upper, settled, how, published_on, CAST(ARRAY[] AS array(varchar)) AS parts, ARRAY[claim_id] AS claims,
    CAST(NULL AS varchar) AS reason, CAST(ARRAY[] AS array(varchar)) AS missing, leads, 0 AS choice
  FROM shown
  WHERE place = today
  UNION ALL
  SELECT
    indicator, place, breakdown, measure, compared_with, scenario, period_start, period_end, period_kind, unit,
    if(reason IS NULL, value), if(reason IS NULL, lower), if(reason IS NULL, upper), if(reason IS NULL, settled),
    if(reason IS NULL, 'derived'), published_on, parts, claims, reason, array_except(needed, parts), true,
    if(reason IS NULL, 1, 3)
  FROM judged
),
-- The levels of each part of a place that a merger made.
books AS (
  SELECT
    place, breakdown,
    map_agg(
      CAST(
        ROW(indicator, scenario, period_start, period_end)
        AS ROW(indicator varchar, scenario varchar, period_start date, period_end date)),
      CAST(
        ROW(value, lower, upper, settled, published_on, parts, claims, period_kind)
        AS ROW(
          value decimal(38, 6), lower decimal(38, 6), upper decimal(38, 6), settled bigint, published_on date,
          parts array(varchar), claims array(varchar), period_kind varchar))) AS levels
  FROM (
    SELECT
      *,
      row_number() OVER (
        PARTITION BY indicator, place, breakdown, scenario, period_start, period_end ORDER BY choice) = 1 AS best
    FROM together
    WHERE measure = 'level' AND value IS NOT NULL AND leads AND element_at(${places.former}, place) IS NOT NULL
  )
  WHERE best
  GROUP BY place, breakdown
),
-- What a level can be measured against: the plan of the year, the same period and the end of the year before, and the
-- indicators that it is a ratio of.
questions AS (
  SELECT b.place, b.breakdown, b.levels, l.span, l.over, q.indicator, q.measure, q.compared_with, q.under
  FROM books b
  CROSS JOIN UNNEST(b.levels) AS l(span, over)
  CROSS JOIN UNNEST(
    ARRAY[CAST(date_trunc('year', l.span.period_end) AS date)],
    ARRAY[date_add('year', -1, l.span.period_start)],
    ARRAY[
      if(l.span.period_end = last_day_of_month(l.span.period_end),
        last_day_of_month(date_add('year', -1, l.span.period_end)),
        date_add('year', -1, l.span.period_end))]) AS d(new_year, start_before, end_before)
  CROSS JOIN UNNEST(
    CAST(
      ARRAY[
        ROW(l.span.indicator, 'percent_of_plan', 'plan',
          ROW(l.span.indicator, 'plan', if(l.span.period_start = d.new_year, d.new_year), date_add('day', -1, date_add('year', 1, d.new_year)))),
        ROW(l.span.indicator, 'percent_of_same_period', 'same_period', ROW(l.span.indicator, 'actual', d.start_before, d.end_before)),
        ROW(l.span.indicator, 'growth_yoy', 'same_period', ROW(l.span.indicator, 'actual', d.start_before, d.end_before)),
        ROW(l.span.indicator, 'growth_ytd', 'year_end',
          ROW(l.span.indicator, 'actual', date_add('day', -1, d.new_year), date_add('day', -1, d.new_year)))
      ]
      AS array(ROW(indicator varchar, measure varchar, compared_with varchar,
        under ROW(indicator varchar, scenario varchar, period_start date, period_end date))))
    || transform(
      filter(split(coalesce(element_at(${indicators.ratios}, l.span.indicator), ''), ' '), ratio -> ratio <> ''),
      ratio -> CAST(
        ROW(split_part(ratio, '/', 1), 'ratio', '',
          ROW(split_part(ratio, '/', 2), 'actual', l.span.period_start, l.span.period_end))
        AS ROW(indicator varchar, measure varchar, compared_with varchar,
          under ROW(indicator varchar, scenario varchar, period_start date, period_end date)))))
    AS q(indicator, measure, compared_with, under)
  WHERE l.span.scenario = 'actual' AND contains(split(element_at(${indicators.measures}, q.indicator), ', '), q.measure)
),
percentages AS (
  SELECT
    indicator, place, breakdown, measure, compared_with, 'actual' AS scenario, span.period_start, span.period_end,
    over.period_kind, 'percent' AS unit,
    over.value * 100 / under.value - if(measure LIKE 'growth%', 100, 0) AS value,
    -- a decimal is rounded to its last digit: bounds go that far beyond
    over.lower * 100 / under.upper - if(measure LIKE 'growth%', 100, 0) - DECIMAL '0.000001' AS lower,
    over.upper * 100 / under.lower - if(measure LIKE 'growth%', 100, 0) + DECIMAL '0.000001' AS upper,
    least(over.settled, under.settled) AS settled,
    'derived' AS how,
    greatest(over.published_on, under.published_on) AS published_on,
    array_sort(array_union(over.parts, under.parts)) AS parts,
    over.claims || under.claims AS claims,
    CAST(NULL AS varchar) AS reason, CAST(ARRAY[] AS array(varchar)) AS missing, true AS leads, 2 AS choice
  FROM (SELECT place, breakdown, span, over, indicator, measure, compared_with, element_at(levels, under) AS under FROM questions)
  WHERE over.lower >= 0 AND under.lower > 0 AND cardinality(over.parts || under.parts) > 0
),
chosen AS (
  SELECT
    *,
    min(choice) OVER (
      PARTITION BY indicator, place, breakdown, measure, compared_with, scenario, period_start, period_end) AS best
  FROM (SELECT * FROM together UNION ALL SELECT * FROM percentages)
)
SELECT
  f.indicator,
  element_at(${indicators.name_vi}, f.indicator) AS indicator_vi,
  element_at(${indicators.name_en}, f.indicator) AS indicator_en,
  element_at(${indicators.subject}, f.indicator) AS subject,
  f.place,
  element_at(${places.name_vi}, f.place) AS place_vi,
  element_at(${places.level}, f.place) AS place_level,
  array_join(f.parts, ', ') AS parts,
  array_join(transform(f.parts, part -> element_at(${places.name_vi}, part)), ', ') AS parts_vi,
  f.breakdown,
  ${breakdown_vi} AS breakdown_vi,
  ${breakdown_en} AS breakdown_en,
  f.measure,
  f.compared_with,
  f.scenario,
  f.period_start,
  f.period_end,
  f.period_kind,
  nullif(element_at(${statuses}, f.settled), '') AS status,
  f.value,
  f.lower,
  f.upper,
  f.unit,
  f.how,
  f.published_on,
  array_join(f.claims, ' ') AS claims,
  f.reason,
  CASE f.reason
    WHEN 'divided' THEN 'địa bàn đã chia cho nhiều nơi'
    WHEN 'other_land' THEN 'địa bàn nay còn gồm một phần của nơi khác'
    WHEN 'part_missing' THEN 'thiếu số liệu cùng kỳ của ' || array_join(transform(f.missing, part -> element_at(${places.name_vi}, part)), ', ')
    WHEN 'parts_of_percentage_missing' THEN 'tỷ lệ không cộng được, và thiếu tử số hoặc mẫu số của các phần'
    WHEN 'does_not_add_up' THEN 'chỉ tiêu không cộng được theo địa bàn'
  END AS reason_vi,
  CASE f.reason
    WHEN 'divided' THEN 'the place was divided among several'
    WHEN 'other_land' THEN 'a part of another place was added to the place too'
    WHEN 'part_missing' THEN 'no figure of the same period of ' || array_join(transform(f.missing, part -> element_at(${places.name_en}, part)), ', ')
    WHEN 'parts_of_percentage_missing' THEN 'percentages do not add up, and a numerator or denominator of the parts is missing'
    WHEN 'does_not_add_up' THEN 'the indicator does not add up over places'
  END AS reason_en,
  ${newest_release} AS release
FROM chosen f
WHERE choice = best
