-- fail: a rejection says what stands there, why it was refused and what is wrong
SELECT loaded_on, name, locator, rule, detail FROM observations.rejections
WHERE detail = '' OR name = '' OR locator = '' OR NOT rule RLIKE '^[a-z][a-z_]*$';

-- fail: one refusal of one item stands once
SELECT loaded_on, document_id, name, claim_id, locator, raw, rule, detail, count(*) AS times FROM observations.rejections
GROUP BY loaded_on, document_id, name, claim_id, locator, raw, rule, detail
HAVING count(*) > 1;

-- fail: every refused claim is a claim of the same day
SELECT r.loaded_on, r.claim_id, r.name FROM observations.rejections r
LEFT ANTI JOIN claims.statements s ON s.loaded_on = r.loaded_on AND s.claim_id = r.claim_id
WHERE r.claim_id IS NOT NULL;

-- warn: no more claims of a document are refused than used, unknown indicators and withdrawals aside
SELECT r.document_id, r.name, r.refused, coalesce(v.used, 0) AS used
FROM (SELECT document_id, name, count(*) AS refused FROM observations.rejections WHERE rule NOT IN ('indicator_unknown', 'withdrawn', 'not_a_figure') GROUP BY document_id, name) r
LEFT JOIN (SELECT document_id, count(*) AS used FROM observations.values GROUP BY document_id) v ON v.document_id = r.document_id
WHERE r.refused > coalesce(v.used, 0);
