CREATE TABLE IF NOT EXISTS series.releases (
  release            INT     NOT NULL COMMENT 'Number of the release, from 1',
  run_id             STRING  NOT NULL COMMENT 'Run that published it',
  loaded_on          DATE    NOT NULL COMMENT 'Day of the load that led to it',
  published_at       TIMESTAMP NOT NULL COMMENT 'Instant the head of series.figures moved',
  snapshot_id        BIGINT  NOT NULL COMMENT 'Snapshot of series.figures that shows it',
  documents          INT     NOT NULL COMMENT 'Documents whose values it brought',
  added              BIGINT  NOT NULL COMMENT 'Vintages it brought',
  closed             BIGINT  NOT NULL COMMENT 'Vintages it no longer shows',
  figures            BIGINT  NOT NULL COMMENT 'Figures it shows',
  vocabulary         STRING  NOT NULL COMMENT 'Fingerprint of the vocabulary it was made with',
  reason             STRING  NOT NULL COMMENT 'What led to it: load, rollback, withdrawal, correction'
)
USING iceberg
