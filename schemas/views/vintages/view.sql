-- What release 12 showed: release_from <= 12 AND release_to > 12. What was known on a day, one row a figure:
-- known_from <= that day AND that day < known_to.
WITH named AS (
  SELECT
    *,
    -- in plain letters, each number with its zeros, so that thu_2 comes before thu_10
    regexp_replace(
      regexp_replace(replace(regexp_replace(normalize(lower(name), NFD), '\p{Mn}', ''), 'đ', 'd'), '\.[a-z]+$', ''),
      '(\d{1,18})',
      number -> lpad(number[1], 18, '0')) AS stem
  FROM series.figures
  WHERE held IS NULL
),
-- A vintage of equal standing, no later and of no lesser source may have told more exactly what this one tells.
told AS (
  SELECT
    *,
    any_match(
      array_agg(CAST(ROW(lower, upper, published_on, source_rank) AS ROW(lower DECIMAL(38, 6), upper DECIMAL(38, 6), published_on DATE, source_rank INTEGER)))
        FILTER (WHERE withdrawn_in IS NULL)
        OVER (
          PARTITION BY indicator, breakdown, place, period_start, period_end, period_kind, scenario, measure, compared_with,
            source_rank < 0, how, CASE WHEN status = 'estimated' THEN NULL ELSE status END
        ),
      other -> other.published_on <= published_on
        AND other.source_rank >= source_rank
        AND (lower IS NULL OR other.lower >= lower)
        AND (upper IS NULL OR other.upper <= upper)
        AND (other.lower IS DISTINCT FROM lower OR other.upper IS DISTINCT FROM upper)
    ) AS told_more_exactly
  FROM named
),
-- A vintage prevails from its publication until one that goes before it is published: what is no sample, is stated, is
-- more settled, was told by no other more exactly, was published later, by the better source, is the later version.
ordered AS (
  SELECT
    *,
    min(if(withdrawn_in IS NULL, published_on)) OVER (
      PARTITION BY indicator, breakdown, place, period_start, period_end, period_kind, scenario, measure, compared_with
      ORDER BY
        source_rank < 0,
        CASE how WHEN 'stated' THEN 0 WHEN 'implied' THEN 1 ELSE 2 END,
        CASE status WHEN 'official' THEN 0 WHEN 'preliminary' THEN 1 WHEN 'forecast' THEN 3 WHEN 'superseded' THEN 4 ELSE 2 END,
        coalesce(told_more_exactly, false),
        published_on DESC,
        source_rank DESC,
        NOT regexp_like(stem, 'dinh[ _.-]?chinh|thay[ _.-]?the|sua[ _.-]?doi|corrected|correction|revised'),
        stem DESC,
        loaded_on DESC,
        document_id DESC,
        claim_id DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS overtaken_on
  FROM told
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
  f.compared_with,
  f.scenario,
  f.period_start,
  f.period_end,
  f.period_kind,
  f.status,
  f.value,
  f.lower,
  f.lower_closed,
  f.upper,
  f.upper_closed,
  f.unit,
  element_at(${units.name_vi}, f.unit) AS unit_vi,
  element_at(${units.name_en}, f.unit) AS unit_en,
  f.qualifier,
  f.published_on,
  f.published_on_basis,
  f.loaded_on,
  f.how,
  f.rule,
  f.document_id,
  f.name,
  f.source,
  f.source_rank,
  f.locator,
  f.quote,
  f.claim_id,
  f.run_id,
  f.release_from,
  f.release_to,
  if(f.withdrawn_in IS NULL, f.published_on) AS known_from,
  if(f.withdrawn_in IS NULL, greatest(f.published_on, coalesce(f.overtaken_on, DATE '9999-12-31'))) AS known_to
FROM ordered f
