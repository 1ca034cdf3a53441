-- A figure as it was told and as it was told anew, later and with more authority: no contradiction.
SELECT
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
  d.value_2 - d.value_1 AS change,
  CAST(100 * (CAST(d.value_2 AS DOUBLE) / nullif(CAST(d.value_1 AS DOUBLE), 0) - 1) AS DECIMAL(38, 2)) AS change_percent,
  date_diff('day', d.published_on_1, d.published_on_2) AS days
FROM (
  SELECT
    *,
    -- of several earlier values the one that was told last is the one that is revised
    row_number() OVER (
      PARTITION BY claim_id_2, indicator, place, breakdown, measure, compared_with, scenario, period_start, period_end, period_kind
      ORDER BY published_on_1 DESC, claim_id_1
    ) AS nearest
  FROM (${differing})
  WHERE revises AND how_1 = 'stated' AND how_2 = 'stated'
) d
WHERE d.nearest = 1
