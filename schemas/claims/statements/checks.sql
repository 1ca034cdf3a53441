-- fail: a claim stands once in a day's load
SELECT loaded_on, claim_id, count(*) AS times FROM claims.statements
GROUP BY loaded_on, claim_id
HAVING count(*) > 1;

-- fail: every claim belongs to an archived document
SELECT s.claim_id, s.document_id, s.name FROM claims.statements s
LEFT ANTI JOIN archive.documents d ON d.document_id = s.document_id;

-- fail: a claim quotes the words it was read from
SELECT claim_id, name, locator FROM claims.statements
WHERE trim(quote) = '' OR locator = '';

-- fail: a range has an upper value above its lower, and nothing else has one
SELECT claim_id, name, quote, value, value_max FROM claims.statements
WHERE (qualifier = 'range') <> (value_max IS NOT NULL) OR value_max < value;

-- fail: a unit of rounding is not negative
SELECT claim_id, name, quote, rounding FROM claims.statements
WHERE rounding < 0;

-- fail: a period has its first day, its last day and its kind, or none of them
SELECT claim_id, name, quote, period_start, period_end, period_kind FROM claims.statements
WHERE (period_start IS NULL) <> (period_end IS NULL) OR (period_start IS NULL) <> (period_kind IS NULL)
  OR period_end < period_start OR (period_kind IN ('at_date', 'day') AND period_start <> period_end);

-- fail: a proportion or a rate of change is in per cent or points
SELECT claim_id, name, quote, measure, unit FROM claims.statements
WHERE measure IN ('share', 'percent_of_plan', 'percent_of_same_period', 'percent_of_prev_period', 'percent_of_december', 'percent_of_base', 'growth_yoy', 'growth_ytd', 'growth_prev_period', 'contribution_to_growth')
  AND unit NOT IN ('percent', 'percentage_point');

-- fail: a probability lies between 0 and 1
SELECT claim_id, name, quote, probability FROM claims.statements
WHERE probability NOT BETWEEN 0 AND 1;

-- warn: a share of a whole lies between 0 and 100 %
SELECT claim_id, name, quote, value FROM claims.statements
WHERE measure = 'share' AND NOT value BETWEEN 0 AND 100;

-- warn: at least half of what a document of prose states has an indicator
SELECT document_id, name, count(*) AS claims, count(indicator) AS known FROM claims.statements
WHERE locator LIKE 'characters %'
GROUP BY document_id, name
HAVING count(indicator) * 2 < count(*);
