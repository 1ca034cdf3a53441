-- Of a document that speaks of the party, others are told of claims as far as they are told the figures.
WITH stated AS (
  SELECT document_id, count(*) AS claims
  FROM claims.statements
  WHERE ${sees_all}
    OR document_id NOT IN (${party_documents})
    OR claim_id IN (${other_claims})
    OR claim_id IN (SELECT claim_id FROM (${told_figures}))
  GROUP BY document_id
),
shown AS (
  SELECT document_id, count(*) AS figures
  FROM (${told_figures})
  WHERE release_to = 2147483647
  GROUP BY document_id
),
refused AS (
  SELECT document_id, count(*) AS rejections
  FROM (${told_rejections})
  GROUP BY document_id
),
replaced AS (
  SELECT f.document_id, array_join(array_sort(array_agg(DISTINCT r.name)), ', ') AS replaced_by
  FROM series.figures f
  JOIN (${told_documents}) r ON r.document_id = f.replaced_by
  WHERE f.replaced_by IS NOT NULL AND f.withdrawn_in IS NULL
  GROUP BY f.document_id
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
  d.replaces,
  replaced.replaced_by,
  coalesce(stated.claims, 0) AS claims,
  coalesce(shown.figures, 0) AS figures,
  coalesce(refused.rejections, 0) AS rejections,
  d.run_id
FROM (${told_documents}) d
LEFT JOIN stated ON stated.document_id = d.document_id
LEFT JOIN shown ON shown.document_id = d.document_id
LEFT JOIN refused ON refused.document_id = d.document_id
LEFT JOIN replaced ON replaced.document_id = d.document_id
