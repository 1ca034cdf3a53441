WITH archived AS (
  SELECT
    source,
    count(*) AS documents,
    min(published_on) AS first_published_on,
    max(published_on) AS last_published_on
  FROM (${told_documents})
  GROUP BY source
),
shown AS (
  SELECT source, count(*) AS figures
  FROM (${told_figures})
  WHERE release_to = 2147483647
  GROUP BY source
)
SELECT
  s.code,
  s.name_vi,
  s.name_en,
  CAST(s.source_rank AS INTEGER) AS source_rank,
  s.format,
  s.publisher,
  s.place,
  coalesce(archived.documents, 0) AS documents,
  archived.first_published_on,
  archived.last_published_on,
  coalesce(shown.figures, 0) AS figures
FROM vocabulary.sources s
LEFT JOIN archived ON archived.source = s.code
LEFT JOIN shown ON shown.source = s.code
