package org.solieu.claims.prose.blocks;

import java.util.ArrayList;
import java.util.List;
import org.solieu.claims.prose.blocks.TableLines.Line;
import org.solieu.claims.prose.blocks.TableLines.Setting;

/** Finds the tables of figures within a text: lines in a row that part their cells in the same way. */
public final class TableFinder {
    private static final int LEAST_ROWS = 2;
    /** From one row to the next where room parts their cells: a line between them is blank, or words that run on. */
    private static final int NEXT_LAID = 2;
    /** The same where signs do: pages leave blank lines behind their heads. */
    private static final int NEXT_PARTED = 5;

    private final String text;
    private final List<Line> lines;

    private TableFinder(String text) {
        this.text = text;
        this.lines = TableLines.of(text);
    }

    /** The tables of a text, in order. */
    public static List<TextTable> find(String text) {
        boolean parts = text.indexOf('|') >= 0 || text.indexOf('\t') >= 0 || text.contains("   ");
        return parts ? new TableFinder(text).tables() : List.of();
    }

    private List<TextTable> tables() {
        List<TextTable> tables = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = lines.get(at).isRow() ? end(at) : at + 1;
            if (end - at >= LEAST_ROWS) {
                addTables(lines.subList(at, end), tables);
            }
            at = end;
        }
        return tables;
    }

    /** One past the last row that follows a row in its setting; a blank line and words behind it end a table. */
    private int end(int first) {
        Setting setting = lines.get(first).setting();
        int next = setting == Setting.ROOM ? NEXT_LAID : NEXT_PARTED;
        int last = first;
        boolean blank = false;
        for (int i = first + 1; i < lines.size() && i - last <= next; i++) {
            Line line = lines.get(i);
            boolean goesOn = line.setting() == setting;
            if (!goesOn && (line.isRow() || (blank && line.setting() == Setting.NONE))) {
                break;
            }
            blank = line.setting() == Setting.BLANK;
            last = goesOn ? i : last;
        }
        return last + 1;
    }

    private void addTables(List<Line> run, List<TextTable> tables) {
        List<Line> kept = run.stream()
                .filter(line -> line.setting() != Setting.BLANK && !isRule(line))
                .toList();
        boolean laid = run.getFirst().setting() == Setting.ROOM;
        List<List<Cell>> rows = laid ? laid(kept) : parted(kept);
        int from = 0;
        int last = 0;
        for (int i = 1; i < rows.size(); i++) {
            List<Cell> row = rows.get(i);
            if (TableShape.holdsFigure(rows.get(last), text) && TableShape.opensAnother(row, text)) {
                addTable(kept.subList(from, last + 1), rows.subList(from, last + 1), laid, tables);
                from = i;
            }
            last = TableShape.isAlone(row) ? last : i;
        }
        addTable(
                kept.subList(from, rows.isEmpty() ? from : kept.size()), rows.subList(from, rows.size()), laid, tables);
    }

    private void addTable(List<Line> kept, List<List<Cell>> rows, boolean laid, List<TextTable> tables) {
        TextTable table = rows.size() < LEAST_ROWS
                ? null
                : new TableShape(text, rows)
                        .table(kept.getFirst().from(), kept.getLast().to(), laid);
        if (table != null) {
            tables.add(table);
        }
    }

    /** A line of strokes and dashes under a head. */
    private boolean isRule(Line line) {
        for (int i = line.from(); i < line.to(); i++) {
            if ("|-:=+ \r".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private List<List<Cell>> laid(List<Line> kept) {
        LaidColumns columns = new LaidColumns(text, kept);
        if (columns.size() < 2) {
            return List.of();
        }
        List<List<Cell>> rows = kept.stream().map(columns::row).toList();
        return columns.isMixed() ? List.of() : rows;
    }

    /** Where every row begins with an empty cell, as those of pages do, it is none. */
    private static List<List<Cell>> parted(List<Line> kept) {
        boolean indented = kept.stream()
                .filter(Line::isRow)
                .allMatch(line ->
                        line.cells().isEmpty() || line.cells().getFirst().isEmpty());
        int skipped = indented ? 1 : 0;
        int width = kept.stream().mapToInt(line -> line.cells().size()).max().orElse(0) - skipped;
        return width < 2
                ? List.of()
                : kept.stream().map(line -> padded(line, skipped, width)).toList();
    }

    private static List<Cell> padded(Line line, int skipped, int width) {
        List<Cell> cells = line.cells();
        int first = line.isRow() ? Math.min(skipped, cells.size()) : 0;
        List<Cell> row = new ArrayList<>(cells.subList(first, cells.size()));
        while (row.size() < width) {
            row.add(new Cell(line.to(), line.to()));
        }
        return row;
    }
}
