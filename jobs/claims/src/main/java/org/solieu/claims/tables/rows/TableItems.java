package org.solieu.claims.tables.rows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.Notes;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.layout.Layout;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;

/** The items of one table whose form is as promised. */
public final class TableItems implements Iterator<Item> {
    private final RowReader rows;
    private final Layout.Laid table;
    private final Iterator<Line> lines;
    private final @Nullable String place;
    private final Locator whole;
    private final Deque<Item> ahead = new ArrayDeque<>();
    private boolean atEnd;
    private boolean isBelowHeader;

    /** @param whole the place of the table, for what concerns all of it */
    TableItems(RowReader rows, Layout.Laid table, @Nullable String place, Locator whole) {
        this.rows = rows;
        this.table = table;
        this.lines = table.lines();
        this.place = place;
        this.whole = whole;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ahead.isEmpty() && !atEnd && lines.hasNext()) {
                read(lines.next());
            }
        } catch (Unreadable e) {
            ahead.add(new Refusal(whole, "", e.rule(), e.detail()));
            atEnd = true;
        }
        return !ahead.isEmpty();
    }

    private void read(Line line) {
        switch (line) {
            case Line.Row row -> read(row);
            case Line.Note note -> {}
            case Line.Unsplit unsplit -> ahead.add(unsplit.refusal());
        }
    }

    /** Of a line in which nothing can be read, it is asked whether it is one of figures at all. */
    private void read(Line.Row row) {
        List<Item> items = rows.read(row, place);
        if (!items.isEmpty() && items.stream().allMatch(Refusal.class::isInstance)) {
            List<String> cells = row.cells().stream()
                    .limit(table.header().size())
                    .map(cell -> TableText.clean(cell.raw()))
                    .toList();
            isBelowHeader = isBelowHeader || cells.equals(table.header());
            if (cells.equals(table.header()) || Notes.isNote(cells)) {
                return;
            }
        }
        items.forEach(item -> ahead.add(isBelowHeader ? below(item) : item));
    }

    /** What stands below a second header belongs to another table, whose unit or period may differ. */
    private static Item below(Item item) {
        String raw = switch (item) {
            case Statement statement -> statement.quote();
            case Refusal refusal -> refusal.raw();
        };
        return new Refusal(
                item.locator(),
                TableWords.shortened(raw),
                RejectionRule.HEADER_DIFFERS,
                "Cannot read the table: this stands below a second header; declare the second table under 'tables' of the contract");
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.removeFirst();
    }
}
