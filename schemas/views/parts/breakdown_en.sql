array_join(transform(split(f.breakdown, ';'), part -> coalesce(element_at(${members.name_en}, f.indicator || ' ' || part), element_at(${members.name_en}, part))), ', ')
