CREATE TABLE IF NOT EXISTS observations.corrections (
  loaded_on          DATE    NOT NULL COMMENT 'Day of the load that archived the document',
  run_id             STRING  NOT NULL COMMENT 'Run that wrote the row',
  correction         STRING  NOT NULL COMMENT 'Name of the correction''s or the answer''s file, without its ending',
  fingerprint        STRING  NOT NULL COMMENT 'SHA-256 over the file as it was applied',
  document_id        STRING  NOT NULL COMMENT 'Document it is about',
  name               STRING  NOT NULL COMMENT 'Name of the document''s file',
  claim_id           STRING           COMMENT 'Claim it is about; NULL where it takes back the whole document',
  action             STRING  NOT NULL COMMENT 'drop, as_it_is, override, rescale or reassign; accept, mend or not_a_figure, the answers of a review',
  detail             STRING  NOT NULL COMMENT 'What is done',
  reason             STRING  NOT NULL COMMENT 'Why',
  who                STRING  NOT NULL COMMENT 'Who answers for it',
  made_on            DATE    NOT NULL COMMENT 'Day it was made',
  in_force           BOOLEAN NOT NULL COMMENT 'Whether it applies; false since its file is gone or was changed'
)
USING iceberg
PARTITIONED BY (loaded_on)
