CREATE TABLE IF NOT EXISTS series.figures (
  subject            STRING  NOT NULL COMMENT 'Subject of the indicator',
  indicator          STRING  NOT NULL COMMENT 'Code of the indicator',
  breakdown          STRING  NOT NULL COMMENT 'dimension=member;… sorted, empty for the whole',
  place              STRING  NOT NULL COMMENT 'Code of the place',
  period_start       DATE    NOT NULL COMMENT 'First day of the period',
  period_end         DATE    NOT NULL COMMENT 'Last day, or the cut-off',
  period_kind        STRING  NOT NULL COMMENT 'day, month, quarter, half, year, year_to_date, at_date or span',
  scenario           STRING  NOT NULL COMMENT 'actual, plan or target',
  measure            STRING  NOT NULL COMMENT 'level, share, ratio, percent_of_plan, …',
  value              DECIMAL(38,6) NOT NULL COMMENT 'Value in the unit',
  lower              DECIMAL(38,6) COMMENT 'Lower bound, NULL where unbounded',
  lower_closed       BOOLEAN NOT NULL COMMENT 'Whether the lower bound itself is possible',
  upper              DECIMAL(38,6) COMMENT 'Upper bound, NULL where unbounded',
  upper_closed       BOOLEAN NOT NULL COMMENT 'Whether the upper bound itself is possible',
  unit               STRING  NOT NULL COMMENT 'Unit of the value',
  qualifier          STRING  NOT NULL COMMENT 'exact, over, under, at_least, at_most, approx_below, approx or range',
  status             STRING  COMMENT 'estimated, preliminary or official where the document says so',
  how                STRING  NOT NULL COMMENT 'stated, implied or derived',
  rule               STRING  NOT NULL COMMENT 'Rule that read, implied or derived the value',
  published_on       DATE    NOT NULL COMMENT 'Day the value became known: publication day of its document',
  published_on_basis STRING  NOT NULL COMMENT 'stated, declared or inferred',
  document_id        STRING  NOT NULL COMMENT 'Document that makes the claim',
  name               STRING  NOT NULL COMMENT 'Name of the document''s file',
  source             STRING  NOT NULL COMMENT 'Source of the document',
  source_rank        INT     NOT NULL COMMENT 'Rank of the source',
  locator            STRING  NOT NULL COMMENT 'Exact place in the document',
  quote              STRING  NOT NULL COMMENT 'The words at that place',
  claim_id           STRING  NOT NULL COMMENT 'Claim the value comes from',
  loaded_on          DATE    NOT NULL COMMENT 'Day of the load that brought the vintage',
  run_id             STRING  NOT NULL COMMENT 'Run that wrote the row',
  release_from       INT     NOT NULL COMMENT 'First release that shows the vintage as the figure',
  release_to         INT     NOT NULL COMMENT 'First release that no longer shows it; 2147483647 while it is shown; equal to release_from where it was never shown',
  withdrawn_in       INT              COMMENT 'Release that took the vintage back; NULL while it is known'
)
USING iceberg
PARTITIONED BY (subject, years(period_end));

ALTER TABLE lake.series.figures WRITE DISTRIBUTED BY PARTITION LOCALLY ORDERED BY indicator, place, period_end, published_on
