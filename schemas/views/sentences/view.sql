-- A sentence ends at a full stop, question or exclamation mark before a space, or at an empty line; 600 characters are looked at.
WITH names AS (
  SELECT
    map_agg(code, name_vi) FILTER (WHERE kind = 'member') AS members_vi,
    map_agg(code, name_en) FILTER (WHERE kind = 'member') AS members_en,
    map_agg(code, name_vi) FILTER (WHERE kind = 'unit') AS units_vi,
    map_agg(code, name_en) FILTER (WHERE kind = 'unit') AS units_en,
    map_agg(code, name_vi) FILTER (WHERE kind = 'subject') AS subjects_vi,
    map_agg(code, name_en) FILTER (WHERE kind = 'subject') AS subjects_en
  FROM vocabulary.names
),
placed AS (
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
  i.name_vi AS indicator_vi,
  i.name_en AS indicator_en,
  f.subject,
  element_at(names.subjects_vi, f.subject) AS subject_vi,
  element_at(names.subjects_en, f.subject) AS subject_en,
  f.place,
  p.name_vi AS place_vi,
  p.level AS place_level,
  f.breakdown,
  array_join(transform(split(f.breakdown, ';'), part -> element_at(names.members_vi, f.indicator || ' ' || part)), ', ') AS breakdown_vi,
  array_join(transform(split(f.breakdown, ';'), part -> element_at(names.members_en, f.indicator || ' ' || part)), ', ') AS breakdown_en,
  f.measure,
  f.scenario,
  f.period_start,
  f.period_end,
  f.period_kind,
  f.value,
  f.unit,
  element_at(names.units_vi, f.unit) AS unit_vi,
  element_at(names.units_en, f.unit) AS unit_en,
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
CROSS JOIN names
LEFT JOIN vocabulary.indicators i ON i.code = f.indicator
LEFT JOIN vocabulary.places p ON p.code = f.place
