-- Documents that who asks may know of: those that do not speak of the party, and those of which a figure is told.
SELECT *
FROM archive.documents
WHERE ${sees_all}
  OR document_id NOT IN (${party_documents})
  OR document_id IN (SELECT document_id FROM (${told_figures}))
