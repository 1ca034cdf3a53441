-- All vintages, each with the days from which and to which it was the known figure.
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
      array_agg(CAST(ROW(lower, upper, published_on, source_rank, coalesce(withdrawn_in, if(replaced_by IS NOT NULL, 0))) AS ROW(lower DECIMAL(38, 6), upper DECIMAL(38, 6), published_on DATE, source_rank INTEGER, withdrawn_in INTEGER)))
        OVER (
          PARTITION BY indicator, breakdown, place, period_start, period_end, period_kind, scenario, measure, compared_with,
            source_rank < 0, CASE how WHEN 'revised' THEN 'stated' ELSE how END, CASE WHEN status = 'estimated' THEN NULL ELSE status END
        ),
      other -> other.withdrawn_in IS NULL
        AND other.published_on <= published_on
        AND other.source_rank >= source_rank
        AND (lower IS NULL OR other.lower >= lower)
        AND (upper IS NULL OR other.upper <= upper)
        AND (other.lower IS DISTINCT FROM lower OR other.upper IS DISTINCT FROM upper)
    ) AS told_more_exactly
  FROM named
),
-- A vintage prevails from its publication until one that goes before it is published: what is not declared to be replaced, is no sample, is stated, is
-- more settled, was told by no other more exactly, was published later, by the better source, is the later version.
ordered AS (
  SELECT
    *,
    min(if(withdrawn_in IS NULL, published_on)) OVER (
      PARTITION BY indicator, breakdown, place, period_start, period_end, period_kind, scenario, measure, compared_with
      ORDER BY
        replaced_by IS NOT NULL,
        source_rank < 0,
        CASE WHEN how IN ('stated', 'revised') THEN 0 WHEN how = 'implied' THEN 1 ELSE 2 END,
        CASE status WHEN 'official' THEN 0 WHEN 'preliminary' THEN 1 WHEN 'forecast' THEN 3 WHEN 'superseded' THEN 4 ELSE 2 END,
        coalesce(told_more_exactly, false),
        published_on DESC,
        how = 'revised',
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
  *,
  if(withdrawn_in IS NULL, published_on) AS known_from,
  if(withdrawn_in IS NULL, greatest(published_on, coalesce(overtaken_on, DATE '9999-12-31'))) AS known_to
FROM ordered
