(
  -- a release may show no new vintage and only close some
  SELECT max(greatest(release_from, if(release_to = 2147483647, release_from, release_to)))
  FROM series.figures
)
