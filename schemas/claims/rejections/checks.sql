-- fail: a rejection says what stands there, why it was refused and what is wrong
SELECT loaded_on, name, locator, rule, detail FROM claims.rejections
WHERE detail = '' OR name = '' OR locator = '' OR NOT rule RLIKE '^[a-z][a-z_]*$';

-- fail: one refusal of one item stands once
SELECT loaded_on, document_id, name, claim_id, locator, raw, rule, detail, count(*) AS times FROM claims.rejections
GROUP BY loaded_on, document_id, name, claim_id, locator, raw, rule, detail
HAVING count(*) > 1;

-- fail: every refused figure belongs to an archived document
SELECT r.document_id, r.name, r.locator FROM claims.rejections r
LEFT ANTI JOIN archive.documents d ON d.document_id = r.document_id
WHERE r.document_id IS NOT NULL;

-- warn: fewer figures of a document are refused than read
SELECT r.document_id, r.name, r.refused, coalesce(s.stated, 0) AS stated
FROM (SELECT document_id, name, count(*) AS refused FROM claims.rejections GROUP BY document_id, name) r
LEFT JOIN (SELECT document_id, count(*) AS stated FROM claims.statements GROUP BY document_id) s ON s.document_id = r.document_id
WHERE r.refused > coalesce(s.stated, 0);
