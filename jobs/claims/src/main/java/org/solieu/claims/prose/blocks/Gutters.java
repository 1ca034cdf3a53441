package org.solieu.claims.prose.blocks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where columns of prose stand side by side: several lines in a row have a gap at the same place, with words on both
 * sides. A table set as text has such gaps too, but its cells are numbers and names, not lines that run on.
 */
public final class Gutters {
    /** Spaces that set columns apart. */
    public static final int GAP = 3;

    private static final int LEAST_LINES = 4;
    private static final int PATIENCE = 8;
    private static final int MOST_COLUMNS = 4;
    /** A line with more gaps than any table has columns sets no columns. */
    private static final int MOST_GAPS = 64;

    private static final int WORDS_OF_PROSE = 3;
    private static final int TAB = 1_000_000;

    private final String text;
    private final List<Line> lines = new ArrayList<>();

    /** Some lines that stand in columns, from the character {@code from} up to, not including, {@code to}. */
    public record Block(int from, int to, int columns, List<Cell[]> lines) {}

    /** Room within a line; {@code column} tells where the words behind it begin, whatever stands before. */
    private record Gap(int from, int to, int column) {}

    /** A line of the text, with the column of its first letter and one past that of its last. */
    private record Line(int from, int to, int first, int width, List<Gap> gaps) {
        boolean isBlank() {
            return width == 0;
        }

        /** The gap that ends at a column, one more or one less; null if there is none. */
        @Nullable
        Gap gapAt(int column) {
            for (Gap gap : gaps) {
                if (Math.abs(gap.column() - column) <= 1) {
                    return gap;
                }
            }
            return null;
        }

        /** The gap that a column falls into; null if there is none. */
        @Nullable
        Gap gapAround(int column) {
            for (Gap gap : gaps) {
                int start = gap.column() - (gap.to() - gap.from());
                if (gap.column() < TAB && start < column - 1 && column < gap.column()) {
                    return gap;
                }
            }
            return null;
        }

        /** Whether all its words stand on the right of a gutter. */
        boolean isRightOf(int column) {
            return column < TAB && first >= column - 1;
        }

        /** Whether its words run on over a gutter. */
        boolean crosses(int column) {
            boolean oneSide = column < TAB && (width < column || isRightOf(column));
            return !isBlank() && !oneSide && gapAt(column) == null && gapAround(column) == null;
        }
    }

    private Gutters(String text) {
        this.text = text;
    }

    /** The blocks of a text, in order. */
    public static List<Block> find(String text) {
        if (!text.contains("   ") && text.indexOf('\t') < 0) {
            return List.of();
        }
        Gutters gutters = new Gutters(text);
        gutters.readLines();
        return gutters.blocks();
    }

    private void readLines() {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                lines.add(line(from, i));
                from = i + 1;
            }
        }
    }

    private Line line(int from, int to) {
        List<Gap> gaps = List.of();
        int column = 0;
        int first = -1;
        int width = 0;
        int tabs = 0;
        int room = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean space = Cell.isRoom(c);
            if (!space) {
                boolean tab = i > room && text.charAt(i - 1) == '\t';
                boolean wide = first >= 0 && (tab || i - room >= GAP);
                tabs += wide && tab ? 1 : 0;
                if (wide) {
                    gaps = gaps.isEmpty() ? new ArrayList<>(2) : gaps;
                    gaps.add(new Gap(room, i, tab ? TAB * (1 + tabs) : column));
                }
                first = first < 0 ? column : first;
                room = i + 1;
            }
            column += takesNoRoom(c) ? 0 : 1;
            width = space ? width : column;
        }
        return new Line(from, to, first, width, gaps.size() > MOST_GAPS ? List.of() : gaps);
    }

    private static boolean takesNoRoom(char c) {
        return c > 'ỹ' ? Character.isLowSurrogate(c) : c >= '\u0300' && c <= '\u036F';
    }

    private List<Block> blocks() {
        List<Block> found = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = at + 1;
            if (!lines.get(at).gaps().isEmpty()) {
                List<Integer> gutters = new ArrayList<>();
                end = gutters(at, gutters);
                Block block = gutters.isEmpty() ? null : block(at, end, gutters);
                if (block != null) {
                    found.add(block);
                }
            }
            at = end;
        }
        return found;
    }

    /** Collects the gutters that begin at a line; returns one past the last line that all of them have. */
    private int gutters(int at, List<Integer> gutters) {
        int last = lines.size();
        for (Gap gap : lines.get(at).gaps()) {
            int end = end(at, gap.column());
            if (end > at + 1 && gutters.size() < MOST_COLUMNS) {
                gutters.add(gap.column());
                last = Math.min(last, end);
            }
        }
        return gutters.isEmpty() ? at + 1 : last;
    }

    /** One past the last line of a gutter; the line behind its first where too few lines have it. */
    private int end(int at, int column) {
        int both = 0;
        int end = at;
        for (int i = at;
                i < lines.size() && i - end <= PATIENCE && !lines.get(i).crosses(column);
                i++) {
            Line line = lines.get(i);
            boolean right = line.gapAt(column) != null || line.isRightOf(column);
            both += line.gapAt(column) != null ? 1 : 0;
            boolean goesOn = !line.isBlank() && i == end;
            end = right || goesOn ? i + 1 : end;
        }
        return both < LEAST_LINES ? at + 1 : end;
    }

    private @Nullable Block block(int from, int to, List<Integer> gutters) {
        List<Cell[]> cells = new ArrayList<>();
        for (Line line : lines.subList(from, to)) {
            cells.add(cells(line, gutters));
        }
        for (int column = 0; column <= gutters.size(); column++) {
            if (!isProse(cells, column)) {
                return null;
            }
        }
        return new Block(lines.get(from).from(), lines.get(to - 1).to(), gutters.size() + 1, cells);
    }

    private Cell[] cells(Line line, List<Integer> gutters) {
        Cell[] cells = new Cell[gutters.size() + 1];
        int at = line.from();
        for (int i = 0; i < gutters.size(); i++) {
            int cut = Math.max(at, cut(line, gutters.get(i)));
            cells[i] = Cell.trimmed(text, at, cut);
            at = cut;
        }
        cells[gutters.size()] = Cell.trimmed(text, at, line.to());
        return cells;
    }

    /** The character at which a column begins in a line. */
    private int cut(Line line, int column) {
        Gap gap = line.gapAt(column);
        if (gap != null) {
            return gap.to();
        }
        Gap around = line.gapAround(column);
        return around != null ? around.from() : line.isRightOf(column) ? line.from() : line.to();
    }

    /** Lines of some words each, some of which go on with a sentence of the line before. */
    private boolean isProse(List<Cell[]> cells, int column) {
        int filled = 0;
        int wordy = 0;
        int goingOn = 0;
        for (Cell[] line : cells) {
            Cell cell = line[column];
            if (cell.from() < cell.to()) {
                filled++;
                wordy += words(cell) >= WORDS_OF_PROSE ? 1 : 0;
                goingOn += Character.isLowerCase(text.charAt(cell.from())) ? 1 : 0;
            }
        }
        return filled >= LEAST_LINES && 5 * wordy >= 3 * filled && 5 * goingOn >= filled;
    }

    private int words(Cell cell) {
        int words = 0;
        boolean within = false;
        for (int i = cell.from(); i < cell.to(); i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            words += letter && !within ? 1 : 0;
            within = letter || (within && takesNoRoom(text.charAt(i)));
        }
        return words;
    }
}
