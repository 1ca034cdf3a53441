SELECT
  release,
  loaded_on,
  published_at,
  reason,
  documents,
  added,
  closed,
  figures,
  vocabulary,
  snapshot_id,
  run_id
FROM series.releases
