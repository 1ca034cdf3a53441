-- compared_with: what a measure says it is against; of an absolute change, no old row tells
UPDATE lake.series.figures SET compared_with = CASE
    WHEN measure = 'percent_of_plan' THEN 'plan'
    WHEN measure IN ('percent_of_same_period', 'growth_yoy') THEN 'same_period'
    WHEN measure = 'growth_ytd' THEN 'year_end'
    WHEN measure = 'growth_prev_period' THEN 'previous_period'
    ELSE ''
  END
WHERE compared_with IS NULL;
