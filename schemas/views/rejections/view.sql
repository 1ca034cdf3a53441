WITH rejected AS (
  SELECT 'archive' AS stage, * FROM archive.rejections
  UNION ALL
  SELECT 'claims' AS stage, * FROM claims.rejections
  UNION ALL
  SELECT 'observations' AS stage, * FROM observations.rejections
)
SELECT
  r.stage,
  r.loaded_on,
  r.name,
  r.source,
  r.locator,
  r.raw,
  r.rule,
  t.problem_vi,
  t.problem_en,
  t.advice_vi,
  t.advice_en,
  r.detail,
  r.published_on,
  r.document_id,
  r.claim_id,
  r.run_id
FROM rejected r
LEFT JOIN vocabulary.rejections t ON t.code = r.rule
