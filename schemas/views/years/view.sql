-- Told by the partitions alone: no figure is read, but of the party, whose detail is not for everybody.
SELECT DISTINCT
  partition.subject AS subject,
  1970 + partition.period_end_year AS year
FROM series."figures$partitions"
WHERE ${sees_all}
  OR partition.subject <> 'party_building'
  OR 1970 + partition.period_end_year IN (
    SELECT year(period_end) FROM (${told_figures}) WHERE subject = 'party_building')
