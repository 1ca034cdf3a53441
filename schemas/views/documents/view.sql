WITH stated AS (
  SELECT document_id, count(*) AS claims
  FROM claims.statements
  GROUP BY document_id
),
shown AS (
  SELECT document_id, count(*) AS figures
  FROM series.figures
  WHERE release_to = 2147483647
  GROUP BY document_id
),
refused AS (
  SELECT document_id, count(*) AS rejections
  FROM (
    SELECT document_id FROM archive.rejections
    UNION ALL
    SELECT document_id FROM claims.rejections
    UNION ALL
    SELECT document_id FROM observations.rejections
  )
  GROUP BY document_id
)
SELECT
  d.document_id,
  d.name,
  d.source,
  d.publisher,
  d.place,
  d.address,
  d.published_on,
  d.published_on_basis,
  d.format,
  d.media_type,
  d.size,
  d.got_at,
  d.loaded_on,
  coalesce(stated.claims, 0) AS claims,
  coalesce(shown.figures, 0) AS figures,
  coalesce(refused.rejections, 0) AS rejections,
  d.run_id
FROM archive.documents d
LEFT JOIN stated ON stated.document_id = d.document_id
LEFT JOIN shown ON shown.document_id = d.document_id
LEFT JOIN refused ON refused.document_id = d.document_id
