-- fail: a correction in force stands once
SELECT correction, count(*) AS times FROM observations.corrections
WHERE in_force
GROUP BY correction
HAVING count(*) > 1;

-- fail: somebody answers for a correction and says why
SELECT correction, who, reason FROM observations.corrections
WHERE who = '' OR reason = '';
