-- fail: a document is archived once
SELECT document_id, count(*) AS times FROM archive.documents
GROUP BY document_id
HAVING count(*) > 1;

-- fail: a document's id is the SHA-256 of its bytes in lower-case hexadecimal
SELECT document_id, name FROM archive.documents
WHERE NOT document_id RLIKE '^[0-9a-f]{64}$';

-- fail: no document is published after the day it was loaded on
SELECT document_id, name, published_on, loaded_on FROM archive.documents
WHERE published_on > loaded_on;

-- fail: prose has text, a table has none
SELECT document_id, name, format FROM archive.documents
WHERE format NOT IN ('prose', 'csv', 'xlsx') OR (format = 'prose') <> (text IS NOT NULL);

-- fail: the day of publication says how it is known
SELECT document_id, name, published_on_basis FROM archive.documents
WHERE published_on_basis NOT IN ('stated', 'declared', 'inferred');

-- warn: prose holds a number
SELECT document_id, name, size FROM archive.documents
WHERE format = 'prose' AND NOT text RLIKE '[0-9]';
