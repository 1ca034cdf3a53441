-- Told by the partitions alone: no figure is read.
SELECT DISTINCT
  partition.subject AS subject,
  1970 + partition.period_end_year AS year
FROM series."figures$partitions"
