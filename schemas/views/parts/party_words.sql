element_at(${subjects.words}, 'party_building')
