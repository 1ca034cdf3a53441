CREATE TABLE IF NOT EXISTS claims.rejections (
  loaded_on          DATE    NOT NULL COMMENT 'Day of the load',
  run_id             STRING  NOT NULL COMMENT 'Run that wrote the row',
  document_id        STRING           COMMENT 'Document, NULL where its bytes could not be read',
  name               STRING  NOT NULL COMMENT 'Name of the file, relative to its inbox',
  source             STRING           COMMENT 'Source of the document, NULL where none is declared',
  published_on       DATE             COMMENT 'Day of publication of the document, if known',
  claim_id           STRING           COMMENT 'Claim that was refused, if there was one',
  locator            STRING  NOT NULL COMMENT 'Exact place in the document',
  raw                STRING  NOT NULL COMMENT 'What stands there',
  rule               STRING  NOT NULL COMMENT 'Why it was refused: a code of schemas/vocabulary/rejections.yaml',
  detail             STRING  NOT NULL COMMENT 'What was wrong, with the value, in English'
)
USING iceberg
PARTITIONED BY (loaded_on)
