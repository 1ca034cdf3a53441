-- Pairs of statements of one figure that cannot both be right, the first published first, and whether the second only
-- revises the first: it is more settled, comes later from the same publisher, says so by its name, or was told by its
-- document together with the first, as what it takes the place of.
WITH disputed AS (
  -- at most one vintage of a figure is shown, so where two differ, one at least is not
  SELECT DISTINCT subject, indicator, place, breakdown, measure, compared_with, scenario, period_start, period_end, period_kind
  FROM series.figures
  WHERE how NOT IN ('derived', 'revised') AND held IS NULL AND withdrawn_in IS NULL AND release_to <> 2147483647
),
-- A vintage that left and came back has several rows: what was said counts once.
stated AS (
  SELECT DISTINCT
    subject, indicator, place, breakdown, measure, compared_with, scenario, period_start, period_end, period_kind, unit,
    value, lower, lower_closed, upper, upper_closed, status, how, rule,
    published_on, document_id, name, source, locator, quote, claim_id
  FROM series.figures
  JOIN disputed USING (subject, indicator, place, breakdown, measure, compared_with, scenario, period_start, period_end, period_kind)
  WHERE how NOT IN ('derived', 'revised') AND held IS NULL AND replaced_by IS NULL AND withdrawn_in IS NULL
),
said AS (
  SELECT
    s.*,
    d.publisher,
    array_position(${statuses}, coalesce(s.status, '')) AS settled,
    regexp_like(
      replace(regexp_replace(normalize(lower(s.name), NFD), '\p{Mn}', ''), 'đ', 'd'),
      'dinh[ _.-]?chinh|thay[ _.-]?the|sua[ _.-]?doi|corrected|correction|revised') AS corrects,
    array_agg(if(s.status = 'superseded', s.document_id || ' ' || CAST(s.value AS varchar))) OVER of_figure AS replaced,
    bool_or(s.how = 'stated') OVER of_figure AS is_stated
  FROM stated s
  LEFT JOIN (SELECT document_id, max(publisher) AS publisher FROM archive.documents GROUP BY document_id) d
    ON d.document_id = s.document_id
  WINDOW of_figure AS (
    PARTITION BY s.indicator, s.place, s.breakdown, s.measure, s.compared_with, s.scenario, s.period_start, s.period_end, s.period_kind)
)
SELECT
  a.indicator,
  a.subject,
  a.place,
  a.breakdown,
  a.measure,
  a.compared_with,
  a.scenario,
  a.period_start,
  a.period_end,
  a.period_kind,
  a.unit,
  a.value AS value_1,
  a.lower AS lower_1,
  a.upper AS upper_1,
  a.status AS status_1,
  a.how AS how_1,
  a.published_on AS published_on_1,
  a.source AS source_1,
  a.name AS name_1,
  a.document_id AS document_id_1,
  a.locator AS locator_1,
  a.quote AS quote_1,
  a.claim_id AS claim_id_1,
  b.value AS value_2,
  b.lower AS lower_2,
  b.upper AS upper_2,
  b.status AS status_2,
  b.how AS how_2,
  b.published_on AS published_on_2,
  b.source AS source_2,
  b.name AS name_2,
  b.document_id AS document_id_2,
  b.locator AS locator_2,
  b.quote AS quote_2,
  b.claim_id AS claim_id_2,
  b.settled > a.settled
    OR coalesce(b.published_on > a.published_on AND b.publisher = a.publisher, false)
    OR b.corrects
    OR coalesce(contains(b.replaced, b.document_id || ' ' || CAST(a.value AS varchar)), false) AS revises,
  greatest(coalesce(a.lower - b.upper, b.lower - a.upper), coalesce(b.lower - a.upper, a.lower - b.upper)) AS apart
FROM said a
JOIN said b
  ON b.subject = a.subject
  AND b.indicator = a.indicator
  AND b.place = a.place
  AND b.breakdown = a.breakdown
  AND b.measure = a.measure
  AND b.compared_with = a.compared_with
  AND b.scenario = a.scenario
  AND b.period_start = a.period_start
  AND b.period_end = a.period_end
  AND b.period_kind = a.period_kind
  AND b.document_id <> a.document_id
  AND (a.published_on < b.published_on OR (a.published_on = b.published_on AND a.document_id < b.document_id))
  -- an unbounded end (NULL) ends before nothing
  AND (
    a.upper < b.lower
    OR b.upper < a.lower
    OR (a.upper = b.lower AND NOT (a.upper_closed AND b.lower_closed))
    OR (b.upper = a.lower AND NOT (b.upper_closed AND a.lower_closed))
  )
WHERE coalesce(a.status, '') <> 'superseded'
  AND coalesce(b.status, '') <> 'superseded'
  -- what a document implies and another states is told as what does not fit together, but for the part behind a share
  AND (
    (a.how = 'stated' AND b.how = 'stated')
    OR a.rule LIKE 'part = %'
    OR b.rule LIKE 'part = %'
    OR (a.how = 'implied' AND b.how = 'implied' AND NOT a.is_stated)
  )
