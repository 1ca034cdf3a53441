-- fail: a claim gives one stated value in a day's load
SELECT loaded_on, claim_id, count(*) AS times FROM observations.values
WHERE how = 'stated'
GROUP BY loaded_on, claim_id
HAVING count(*) > 1;

-- fail: a value lies within its bounds
SELECT claim_id, indicator, value, lower, upper FROM observations.values
WHERE value < lower OR value > upper OR (lower = upper AND NOT (lower_closed AND upper_closed));

-- fail: a document gives a figure one value, beside one that it says is superseded
SELECT loaded_on, document_id, indicator, breakdown, place, period_start, period_end, period_kind, scenario, measure, compared_with, collect_set(value) AS stated
FROM observations.values
WHERE how = 'stated' AND coalesce(status, '') <> 'superseded'
GROUP BY loaded_on, document_id, indicator, breakdown, place, period_start, period_end, period_kind, scenario, measure, compared_with
HAVING count(DISTINCT value) > 1;

-- fail: the level of an indicator is stored in one unit
SELECT indicator, collect_set(unit) AS units FROM observations.values
WHERE measure = 'level'
GROUP BY indicator
HAVING count(DISTINCT unit) > 1;

-- fail: a claim is used or refused, not both
SELECT v.loaded_on, v.claim_id, v.name, r.rule FROM observations.values v
JOIN observations.rejections r ON r.loaded_on = v.loaded_on AND r.claim_id = v.claim_id
WHERE v.how = 'stated';

-- fail: every value comes from a claim of the same day
SELECT v.loaded_on, v.claim_id, v.name FROM observations.values v
LEFT ANTI JOIN claims.statements s ON s.loaded_on = v.loaded_on AND s.claim_id = v.claim_id;

-- fail: a period does not end before it starts, and a state is of one day
SELECT claim_id, indicator, period_start, period_end, period_kind FROM observations.values
WHERE period_end < period_start OR (period_kind IN ('at_date', 'day') AND period_start <> period_end);

-- fail: a value is stated or implied, and says by which rule
SELECT claim_id, indicator, how, rule FROM observations.values
WHERE how NOT IN ('stated', 'implied') OR rule = '';

-- fail: what ends after its publication is a forecast
SELECT name, indicator, place, period_end, published_on, status, quote FROM observations.values
WHERE scenario = 'actual' AND period_end > published_on AND coalesce(status, '') NOT IN ('forecast', 'superseded');

-- warn: a result is between a tenth and three times its plan
SELECT name, indicator, place, period_end, value, quote FROM observations.values
WHERE measure = 'percent_of_plan' AND NOT value BETWEEN 10 AND 300;
