-- Claims that speak of another subject than the party.
SELECT claim_id
FROM claims.statements
WHERE element_at(${indicators.subject}, indicator) <> 'party_building'
