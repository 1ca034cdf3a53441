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
FROM (${told_rejections}) r
LEFT JOIN vocabulary.rejections t ON t.code = r.rule
