CREATE TABLE IF NOT EXISTS archive.documents (
  loaded_on          DATE    NOT NULL COMMENT 'Day of the load that first archived the document',
  run_id             STRING  NOT NULL COMMENT 'Run that wrote the row',
  document_id        STRING  NOT NULL COMMENT 'SHA-256 of the bytes, in hexadecimal',
  name               STRING  NOT NULL COMMENT 'Name of the file, relative to its inbox',
  source             STRING  NOT NULL COMMENT 'Declared source the file belongs to',
  format             STRING  NOT NULL COMMENT 'prose, csv or xlsx',
  media_type         STRING  NOT NULL COMMENT 'Media type found in the bytes',
  size               BIGINT  NOT NULL COMMENT 'Number of bytes',
  got_at             TIMESTAMP NOT NULL COMMENT 'Instant the bytes were read from the inbox or fetched',
  address            STRING           COMMENT 'Where the document was published, if declared',
  publisher          STRING           COMMENT 'Who published it, if declared',
  place              STRING           COMMENT 'Words for the place it speaks of, if declared',
  published_on       DATE    NOT NULL COMMENT 'Day of publication',
  published_on_basis STRING  NOT NULL COMMENT 'stated, declared or inferred',
  text               STRING           COMMENT 'Decoded text of prose, untouched: locators count its code points; NULL for tables',
  replaces           STRING           COMMENT 'File name or address of the earlier document whose place it takes, if declared'
)
USING iceberg
PARTITIONED BY (loaded_on)
