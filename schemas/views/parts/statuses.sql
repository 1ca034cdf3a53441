-- What documents call a figure, from the least settled; one that says nothing is between an estimate and a preliminary figure.
ARRAY['superseded', 'forecast', 'estimated', '', 'preliminary', 'official']
