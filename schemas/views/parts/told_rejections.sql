-- Refusals that who asks may see. What was read as another subject is told; what was not, where nothing in its document
-- speaks of the party. Of a file that was never read, its source and its name decide.
SELECT *
FROM (
  SELECT 'archive' AS stage, * FROM archive.rejections
  UNION ALL
  SELECT 'claims' AS stage, * FROM claims.rejections
  UNION ALL
  SELECT 'observations' AS stage, * FROM observations.rejections
  UNION ALL
  SELECT
    'series' AS stage, loaded_on, run_id, document_id, name, source, published_on, claim_id, locator,
    quote AS raw, 'held_slip_of_unit' AS rule, held AS detail
  FROM series.figures
  WHERE held IS NOT NULL AND how = 'stated' AND withdrawn_in IS NULL
)
WHERE ${sees_all}
  OR (
    NOT regexp_like(lower(normalize(raw || ' ' || detail)), ${party_words})
    AND (
      claim_id IN (${other_claims})
      OR (
        coalesce(document_id, '') NOT IN (${party_documents})
        AND NOT ${party_source}
        AND NOT regexp_like(lower(normalize(name)), ${party_words})
      )
    )
  )
