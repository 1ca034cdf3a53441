-- Documents that state something of the party, whose source does, or in whose words it is spoken of.
SELECT document_id
FROM claims.statements
WHERE element_at(${indicators.subject}, indicator) = 'party_building'
UNION
SELECT document_id
FROM series.figures
WHERE subject = 'party_building'
UNION
SELECT document_id
FROM archive.documents
WHERE ${party_source}
  OR regexp_like(lower(normalize(concat_ws(' ', name, publisher, place, address, text))), ${party_words})
