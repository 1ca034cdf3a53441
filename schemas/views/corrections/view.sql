SELECT
  correction,
  in_force,
  action,
  detail,
  reason,
  who,
  made_on,
  name,
  loaded_on,
  document_id,
  claim_id,
  run_id
FROM observations.corrections
WHERE ${sees_all}
  OR (
    NOT regexp_like(lower(normalize(concat_ws(' ', correction, detail, reason))), ${party_words})
    AND none_match(
      map_keys(map_filter(${indicators.subject}, (indicator, subject) -> subject = 'party_building')),
      indicator -> strpos(detail, indicator) > 0)
    AND (claim_id IN (${other_claims}) OR document_id NOT IN (${party_documents}))
  )
