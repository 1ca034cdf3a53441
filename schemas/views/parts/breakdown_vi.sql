array_join(transform(split(f.breakdown, ';'), part -> coalesce(element_at(${members.name_vi}, f.indicator || ' ' || part), element_at(${members.name_vi}, part))), ', ')
