-- The rows that are shown now, and the release that shows them, from one snapshot of one table.
SELECT
  f.indicator,
  element_at(${indicators.name_vi}, f.indicator) AS indicator_vi,
  element_at(${indicators.name_en}, f.indicator) AS indicator_en,
  f.subject,
  f.place,
  element_at(${places.name_vi}, f.place) AS place_vi,
  element_at(${places.level}, f.place) AS place_level,
  CAST(element_at(${places.valid_from}, f.place) AS date) AS place_valid_from,
  CAST(element_at(${places.valid_to}, f.place) AS date) AS place_valid_to,
  f.breakdown,
  f.measure,
  f.compared_with,
  f.scenario,
  f.period_start,
  f.period_end,
  f.period_kind,
  f.status,
  f.value,
  f.lower,
  f.upper,
  f.unit,
  f.qualifier,
  f.published_on,
  f.published_on_basis,
  f.loaded_on,
  f.how,
  f.document_id,
  f.name,
  f.source,
  f.locator,
  f.quote,
  f.claim_id,
  -- a release may show no new vintage and only close some
  (
    SELECT max(greatest(release_from, if(release_to = 2147483647, release_from, release_to)))
    FROM series.figures
  ) AS release
FROM series.figures f
WHERE f.release_to = 2147483647
