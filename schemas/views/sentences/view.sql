-- A sentence ends at a full stop, question or exclamation mark before a space, or at an empty line; 600 characters are looked at.
WITH placed AS (
  SELECT
    f.*,
    element_at(${places.level}, f.place) AS place_level,
    d.text,
    d.publisher,
    d.address,
    TRY_CAST(regexp_extract(f.locator, '^characters (\d+)-(\d+)$', 1) AS INTEGER) AS first,
    TRY_CAST(regexp_extract(f.locator, '^characters (\d+)-(\d+)$', 2) AS INTEGER) AS last
  FROM series.figures f
  LEFT JOIN archive.documents d ON d.document_id = f.document_id
),
around AS (
  SELECT
    p.*,
    regexp_replace(substr(p.text, greatest(p.first - 599, 1), least(p.first, 600)), '(?s)^.*([.!?…]\s+|\n\s*\n)', '') AS before,
    regexp_extract(substr(p.text, p.last + 1, 600), '(?s)^.*?([.!?…](?=\s|$)|(?=\n\s*\n)|$)') AS after
  FROM placed p
),
-- Where documents state what who asks is not told, and what nobody could read, which may be that too.
stated AS (
  SELECT document_id, locator, indicator IS NOT NULL AS known
  FROM claims.statements
  WHERE coalesce(element_at(${indicators.subject}, indicator), 'party_building') = 'party_building'
    AND claim_id NOT IN (SELECT claim_id FROM (${told_figures}) WHERE subject = 'party_building')
),
elsewhere AS (
  SELECT document_id, array_agg(start) FILTER (WHERE known) AS withheld, array_agg(start) FILTER (WHERE NOT known) AS unknown
  FROM (SELECT document_id, known, TRY_CAST(regexp_extract(locator, '^characters (\d+)-', 1) AS INTEGER) AS start FROM stated)
  WHERE start IS NOT NULL
  GROUP BY document_id
),
-- What stands around a figure is told as the figure is. A sentence that speaks of the party is of the province where it
-- names no place below and everything in it was read.
told AS (
  SELECT
    a.*,
    ${sees_all}
      OR (
        coalesce(none_match(e.withheld, start -> start BETWEEN a.first - length(a.before) AND a.last + length(a.after)), true)
        AND (
          NOT regexp_like(lower(normalize(a.before || a.quote || a.after)), ${party_words})
          OR (
            a.place_level IN ('country', 'province')
            AND coalesce(none_match(e.unknown, start -> start BETWEEN a.first - length(a.before) AND a.last + length(a.after)), true)
            AND coalesce(
              none_match(map_values(${places.below}), name -> strpos(lower(normalize(a.before || a.quote || a.after)), name) > 0),
              true)
          )
        )
      ) AS is_told
  FROM around a
  LEFT JOIN elsewhere e ON e.document_id = a.document_id
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
  f.place_level,
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
  if(f.is_told, f.before) AS before,
  f.quote,
  if(f.is_told, f.after) AS after,
  f.claim_id,
  f.release_from,
  f.release_to
FROM told f
