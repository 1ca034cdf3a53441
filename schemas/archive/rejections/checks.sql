-- fail: a rejection says what stands there, why it was refused and what is wrong
SELECT loaded_on, name, locator, rule, detail FROM archive.rejections
WHERE detail = '' OR name = '' OR locator = '' OR NOT rule RLIKE '^[a-z][a-z_]*$';

-- fail: one refusal of one item stands once
SELECT loaded_on, document_id, name, claim_id, locator, raw, rule, detail, count(*) AS times FROM archive.rejections
GROUP BY loaded_on, document_id, name, claim_id, locator, raw, rule, detail
HAVING count(*) > 1;

-- warn: a name is refused on one day only, so somebody has acted
SELECT name, rule, count(DISTINCT loaded_on) AS days FROM archive.rejections
WHERE rule <> 'already_archived'
GROUP BY name, rule
HAVING count(DISTINCT loaded_on) > 1;
