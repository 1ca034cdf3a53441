package org.solieu.claims.tables;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.vocabulary.Locator;

/** The items of one table, once its header is found to be the promised one. */
final class TableItems implements Iterator<Item> {
    private final Contract contract;
    private final RowReader rows;
    private final Iterator<Line> lines;
    private final @Nullable String place;
    private final Deque<Item> ahead = new ArrayDeque<>();
    private boolean atEnd;

    /** @throws Unreadable where the header differs */
    TableItems(Contract contract, RowReader rows, Iterator<Line> lines, @Nullable String place) {
        this.contract = contract;
        this.rows = rows;
        this.lines = lines;
        this.place = place;
        Header.check(contract, header());
    }

    /** The row the contract calls the header; null where there is none. */
    private Line.@Nullable Row header() {
        while (lines.hasNext()) {
            if (lines.next() instanceof Line.Row row && row.number() >= contract.headerRow()) {
                return row.number() == contract.headerRow() ? row : null;
            }
        }
        return null;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ahead.isEmpty() && !atEnd && lines.hasNext()) {
                read(lines.next());
            }
        } catch (Unreadable e) {
            ahead.add(new Refusal(new Locator.WholeDocument(), "", e.rule(), e.detail()));
            atEnd = true;
        }
        return !ahead.isEmpty();
    }

    private void read(Line line) {
        switch (line) {
            case Line.Row row -> ahead.addAll(rows.read(row, place));
            case Line.Unsplit unsplit -> ahead.add(unsplit.refusal());
        }
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.removeFirst();
    }
}
