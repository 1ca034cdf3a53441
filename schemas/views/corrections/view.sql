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
