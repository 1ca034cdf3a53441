WITH known AS (
  SELECT
    indicator,
    min(period_start) AS first_period,
    max(period_end) AS last_period,
    count(*) AS figures,
    max(published_on) AS last_published_on,
    array_join(array_sort(array_agg(DISTINCT source)), ', ') AS sources
  FROM (${told_figures})
  WHERE release_to = 2147483647
  GROUP BY indicator
)
SELECT
  i.code,
  i.name_vi,
  i.name_en,
  i.definition_vi,
  i.definition_en,
  i.unit,
  i.subject,
  i.kind,
  known.first_period,
  known.last_period,
  coalesce(known.figures, 0) AS figures,
  known.last_published_on,
  known.sources,
  i.measures,
  i.breakdowns,
  i.responsible_vi,
  i.responsible_en,
  i.national_code
FROM vocabulary.indicators i
LEFT JOIN known ON known.indicator = i.code
