SELECT
  code,
  name_vi,
  name_en,
  name_plain,
  level,
  parents,
  parents_vi,
  CAST(valid_from AS DATE) AS valid_from,
  CAST(valid_to AS DATE) AS valid_to,
  successors
FROM vocabulary.places
