SELECT *
FROM (${flows})
WHERE period_kind = 'quarter'
