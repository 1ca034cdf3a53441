package org.solieu.claims.tables.layout;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.Refusal;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.cells.Notes;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.contracts.Column;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.contracts.Group;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.RejectionRule;

/**
 * The lines of a table up to its end, each with cells of its own for what its titles and groups say. What stands below the
 * end and holds a number is refused: a table that ends too early is never cut without a word.
 */
public final class LaidLines implements Iterator<Line> {
    private static final String BLANK = "blank";

    private final Contract contract;
    private final List<Column> columns;
    private final List<TableCell> titles;
    private final Lines lines;
    private final @Nullable TableCell[] groups;
    private final @Nullable TableCell[] above;
    private boolean isBelow;
    private @Nullable Line ahead;

    LaidLines(Contract contract, List<Column> columns, List<TableCell> titles, Lines lines) {
        this.contract = contract;
        this.columns = columns;
        this.titles = titles;
        this.lines = lines;
        this.groups = new @Nullable TableCell[contract.groups().size()];
        this.above = new @Nullable TableCell[columns.size()];
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && lines.hasNext()) {
            ahead = lay(lines.next());
        }
        return ahead != null;
    }

    @Override
    public Line next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Line line = ahead;
        ahead = null;
        return line;
    }

    private @Nullable Line lay(Line line) {
        isBelow = isBelow || isEnd(line);
        return switch (line) {
            case Line.Row row -> isBelow ? below(row) : isIgnored(row) ? null : laid(row);
            case Line.Note note -> note;
            case Line.Unsplit unsplit -> isBelow && !hasDigit(unsplit.refusal().raw()) ? null : unsplit;
        };
    }

    private boolean isEnd(Line line) {
        String words = switch (line) {
            case Line.Row row -> row.firstWords();
            case Line.Note note -> note.words();
            case Line.Unsplit unsplit -> unsplit.words();
        };
        boolean afterBlank = switch (line) {
            case Line.Row row -> row.afterBlank() || words.isEmpty();
            case Line.Note note -> note.afterBlank();
            case Line.Unsplit unsplit -> unsplit.afterBlank();
        };
        for (Pattern end : contract.ends()) {
            if (end.pattern().equals(BLANK) ? afterBlank : end.matcher(words).matches()) {
                return true;
            }
        }
        return false;
    }

    /** A row below the end, where it holds a number in a column of figures. */
    private @Nullable Line below(Line.Row row) {
        for (int i = 0; i < columns.size() && i < row.cells().size(); i++) {
            TableCell cell = row.cells().get(i);
            boolean isNumber = cell instanceof TableCell.Numeric || Notes.isFigure(cell.raw());
            if (columns.get(i).gives() == Contract.Gives.VALUE && isNumber) {
                Refusal refusal = new Refusal(
                        cell.locator(),
                        TableWords.shortened(cell.raw()),
                        RejectionRule.LINE_MALFORMED,
                        "Cannot read the line: it stands below the end of the table; if it belongs to it, change 'ends' in the contract, else declare it under 'tables'");
                return new Line.Unsplit(refusal, row.firstWords(), false);
            }
        }
        return null;
    }

    private boolean isIgnored(Line.Row row) {
        return !contract.ignoredRows().isEmpty() && matches(contract.ignoredRows(), row.cells());
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(sign -> sign >= '0' && sign <= '9');
    }

    private Line laid(Line.Row row) {
        List<TableCell> cells = new ArrayList<>(row.cells().subList(0, columns.size()));
        carry(cells);
        speak(cells);
        cells.addAll(titles);
        for (TableCell group : groups) {
            cells.add(group == null ? new TableCell.Written(cells.getFirst().locator(), "") : group);
        }
        return new Line.Row(row.number(), cells, row.afterBlank());
    }

    private void carry(List<TableCell> cells) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).carried()) {
                if (!cells.get(i).raw().isBlank()) {
                    above[i] = cells.get(i);
                } else {
                    TableCell carried = above[i];
                    cells.set(i, carried == null ? cells.get(i) : carried);
                }
            }
        }
    }

    /** Lets a row speak of the rows below it; groups inside a group end with it. */
    private void speak(List<TableCell> cells) {
        for (int i = 0; i < groups.length; i++) {
            Group group = contract.groups().get(i);
            TableCell from = cells.get(position(group.from()));
            if (!from.raw().isBlank() && isOfGroup(group, cells)) {
                String words = group.words(TableText.clean(from.raw()));
                groups[i] = new TableCell.Written(from.locator(), words);
                IntStream.range(i + 1, groups.length).forEach(inside -> groups[inside] = null);
                return;
            }
        }
    }

    private boolean isOfGroup(Group group, List<TableCell> cells) {
        if (group.when().isEmpty()) {
            return IntStream.range(0, columns.size())
                    .filter(i -> columns.get(i).gives() == Contract.Gives.VALUE)
                    .allMatch(i -> cells.get(i).raw().isBlank());
        }
        return matches(group.when(), cells);
    }

    /** Whether each column named is like its pattern. */
    private boolean matches(Map<String, Pattern> conditions, List<TableCell> cells) {
        return conditions.entrySet().stream()
                .allMatch(condition -> condition
                        .getValue()
                        .matcher(TableText.clean(
                                cells.get(position(condition.getKey())).raw()))
                        .matches());
    }

    private int position(String header) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).header().equals(header))
                .findFirst()
                .orElseThrow();
    }
}
