-- A sentence ends at a full stop, question or exclamation mark before a space, or at an empty line; 600 characters are looked at.
WITH placed AS (
  SELECT
    f.*,
    d.text,
    d.publisher,
    d.address,
    TRY_CAST(regexp_extract(f.locator, '^characters (\d+)-(\d+)$', 1) AS INTEGER) AS first,
    TRY_CAST(regexp_extract(f.locator, '^characters (\d+)-(\d+)$', 2) AS INTEGER) AS last
  FROM series.figures f
  LEFT JOIN archive.documents d ON d.document_id = f.document_id
)
SELECT
  f.indicator,
  element_at(${indicators.name_vi}, f.indicator) AS indicator_vi,
  element_at(${indicators.name_en}, f.indicator) AS indicator_en,
  f.subject,
  element_at(${subjects.name_vi}, f.subject) AS subject_vi,
  element_at(${subjects.name_en}, f.subject) AS subject_en,
  f.place,
  element_at(${places.name_vi}, f.place) AS place_vi,
  element_at(${places.level}, f.place) AS place_level,
  f.breakdown,
  array_join(transform(split(f.breakdown, ';'), part -> coalesce(element_at(${members.name_vi}, f.indicator || ' ' || part), element_at(${members.name_vi}, part))), ', ') AS breakdown_vi,
  array_join(transform(split(f.breakdown, ';'), part -> coalesce(element_at(${members.name_en}, f.indicator || ' ' || part), element_at(${members.name_en}, part))), ', ') AS breakdown_en,
  f.measure,
  f.scenario,
  f.period_start,
  f.period_end,
  f.period_kind,
  f.value,
  f.unit,
  element_at(${units.name_vi}, f.unit) AS unit_vi,
  element_at(${units.name_en}, f.unit) AS unit_en,
  f.qualifier,
  f.how,
  f.published_on,
  f.document_id,
  f.name,
  f.source,
  f.publisher,
  f.address,
  f.locator,
  regexp_replace(substr(f.text, greatest(f.first - 599, 1), least(f.first, 600)), '(?s)^.*([.!?…]\s+|\n\s*\n)', '') AS before,
  f.quote,
  regexp_extract(substr(f.text, f.last + 1, 600), '(?s)^.*?([.!?…](?=\s|$)|(?=\n\s*\n)|$)') AS after,
  f.claim_id,
  f.release_from,
  f.release_to
FROM placed f
