-- What cannot all be right: two documents on one figure, one document on one figure, and figures that do not fit together.
-- What revises a figure is no contradiction: views.revisions.
WITH between_documents AS (
  SELECT 'between_documents' AS kind, d.*, 2 AS documents, d.claim_id_1 || ' ' || d.claim_id_2 AS claims
  FROM (${differing}) d
  WHERE NOT d.revises
),
-- One document on one figure: nothing of it was let in.
refused AS (
  SELECT DISTINCT
    r.document_id, r.name, r.source, r.published_on, r.locator, r.claim_id,
    c.indicator, c.breakdown, c.measure, c.against, c.scenario, c.period_start, c.period_end, c.period_kind, c.unit, c.value,
    c.status, c.quote,
    regexp_extract(r.detail, '^The document states (.*?) as ', 1) AS figure
  FROM observations.rejections r
  JOIN claims.statements c ON c.claim_id = r.claim_id
  WHERE r.rule = 'contradicts_itself'
),
within AS (
  SELECT
    'inside_document' AS kind,
    a.indicator, element_at(${indicators.subject}, a.indicator) AS subject,
    regexp_extract(a.figure, ' of (\S+) in \S+$', 1) AS place,
    a.breakdown, a.measure, coalesce(a.against, '') AS compared_with, a.scenario, a.period_start, a.period_end, a.period_kind, a.unit,
    a.value AS value_1, CAST(NULL AS DECIMAL(38, 6)) AS lower_1, CAST(NULL AS DECIMAL(38, 6)) AS upper_1, a.status AS status_1,
    'stated' AS how_1, a.published_on AS published_on_1, a.source AS source_1, a.name AS name_1, a.document_id AS document_id_1,
    a.locator AS locator_1, a.quote AS quote_1, a.claim_id AS claim_id_1,
    b.value AS value_2, CAST(NULL AS DECIMAL(38, 6)) AS lower_2, CAST(NULL AS DECIMAL(38, 6)) AS upper_2, b.status AS status_2,
    'stated' AS how_2, b.published_on AS published_on_2, b.source AS source_2, b.name AS name_2, b.document_id AS document_id_2,
    b.locator AS locator_2, b.quote AS quote_2, b.claim_id AS claim_id_2,
    false AS revises, abs(a.value - b.value) AS apart, 1 AS documents, a.claim_id || ' ' || b.claim_id AS claims
  FROM refused a
  JOIN refused b
    ON b.document_id = a.document_id AND b.figure = a.figure AND b.value <> a.value AND b.claim_id > a.claim_id
),
-- Figures that do not fit together: the one that the others make, with what they leave for it, and the others.
unfitting AS (
  SELECT DISTINCT
    contradicts, follows_lower, follows_upper,
    subject, indicator, place, breakdown, measure, compared_with, scenario, period_start, period_end, period_kind, unit,
    value, lower, upper, status, how, published_on, document_id, name, source, locator, quote, claim_id
  FROM series.figures
  WHERE contradicts IS NOT NULL AND withdrawn_in IS NULL
),
others AS (
  SELECT DISTINCT
    u.contradicts, u.place, u.claim_id AS made, f.measure, f.indicator, f.period_end, f.published_on, f.document_id, f.name, f.source,
    f.locator, f.quote, f.claim_id
  FROM unfitting u
  CROSS JOIN UNNEST(split(u.contradicts, ' ')) AS m(claim_id)
  JOIN series.figures f ON f.claim_id = m.claim_id AND f.place = u.place AND f.how = 'stated' AND f.withdrawn_in IS NULL
  WHERE m.claim_id <> u.claim_id
),
sets AS (
  SELECT
    contradicts, place, made,
    array_agg(DISTINCT document_id) AS documents,
    max(published_on) AS published_on,
    array_join(array_agg(DISTINCT source), ', ') AS source,
    array_join(array_agg(name ORDER BY published_on, claim_id), '; ') AS name,
    array_join(array_agg(document_id ORDER BY published_on, claim_id), ' ') AS document_id,
    array_join(array_agg(locator ORDER BY published_on, claim_id), '; ') AS locator,
    array_join(array_agg(quote ORDER BY published_on, claim_id), '; ') AS quote,
    array_join(array_agg(claim_id ORDER BY published_on, claim_id), ' ') AS claim_id
  FROM others
  GROUP BY contradicts, place, made
),
between_figures AS (
  SELECT
    if(u.measure <> 'level', 'percentage_and_levels', 'flows_and_year_to_date') AS kind,
    u.indicator, u.subject, u.place, u.breakdown, u.measure, u.compared_with, u.scenario, u.period_start, u.period_end, u.period_kind, u.unit,
    u.value AS value_1, u.lower AS lower_1, u.upper AS upper_1, u.status AS status_1, u.how AS how_1, u.published_on AS published_on_1,
    u.source AS source_1, u.name AS name_1, u.document_id AS document_id_1, u.locator AS locator_1, u.quote AS quote_1,
    u.claim_id AS claim_id_1,
    CAST(coalesce((u.follows_lower + u.follows_upper) / 2, u.follows_lower, u.follows_upper) AS DECIMAL(38, 6)) AS value_2,
    u.follows_lower AS lower_2, u.follows_upper AS upper_2, CAST(NULL AS varchar) AS status_2, 'derived' AS how_2,
    s.published_on AS published_on_2, s.source AS source_2, s.name AS name_2, s.document_id AS document_id_2, s.locator AS locator_2,
    s.quote AS quote_2, s.claim_id AS claim_id_2,
    false AS revises,
    greatest(
      coalesce(u.lower - u.follows_upper, u.follows_lower - u.upper),
      coalesce(u.follows_lower - u.upper, u.lower - u.follows_upper)) AS apart,
    cardinality(array_union(s.documents, ARRAY[u.document_id])) AS documents,
    u.contradicts AS claims
  FROM unfitting u
  JOIN sets s ON s.contradicts = u.contradicts AND s.place = u.place AND s.made = u.claim_id
),
told AS (
  SELECT * FROM between_figures
  UNION ALL
  SELECT * FROM within
  UNION ALL
  SELECT * FROM between_documents
)
SELECT
  d.kind,
  d.indicator,
  element_at(${indicators.name_vi}, d.indicator) AS indicator_vi,
  element_at(${indicators.name_en}, d.indicator) AS indicator_en,
  d.subject,
  d.place,
  element_at(${places.name_vi}, d.place) AS place_vi,
  d.breakdown,
  d.measure,
  d.compared_with,
  d.scenario,
  d.period_start,
  d.period_end,
  d.period_kind,
  d.unit,
  d.value_1,
  d.lower_1,
  d.upper_1,
  d.status_1,
  d.how_1,
  d.published_on_1,
  d.source_1,
  d.name_1,
  d.document_id_1,
  d.locator_1,
  d.quote_1,
  d.claim_id_1,
  d.value_2,
  d.lower_2,
  d.upper_2,
  d.status_2,
  d.how_2,
  d.published_on_2,
  d.source_2,
  d.name_2,
  d.document_id_2,
  d.locator_2,
  d.quote_2,
  d.claim_id_2,
  d.apart,
  d.documents,
  d.claims
FROM told d
