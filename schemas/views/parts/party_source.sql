-- Whether the tables of a source hold figures of the party, whatever could be read in one of them.
coalesce(
  any_match(
    split(element_at(${sources.indicators}, source), ' '),
    indicator -> element_at(${indicators.subject}, indicator) = 'party_building'),
  false)
