package org.solieu.claims.prose.blocks;

import java.util.ArrayList;
import java.util.List;

/** Splits the lines of a text where a sign or room parts their cells. */
public final class TableLines {
    /** Spaces that part cells. */
    static final int GAP = 3;

    private static final int NARROW_GAP = 2;
    /** A line with more cells than any table has is none of one. */
    private static final int MOST_CELLS = 64;

    private TableLines() {}

    /** How a line parts its cells. */
    enum Setting {
        /** It does not. */
        NONE,
        /** Nothing stands on it. */
        BLANK,
        /** By upright strokes. */
        STROKES,
        /** By tabs. */
        TABS,
        /** By room. */
        ROOM
    }

    /**
     * A line of the text.
     *
     * @param cells what stands between the signs or gaps; the whole line where there are none
     */
    record Line(int from, int to, Setting setting, List<Cell> cells) {
        boolean isRow() {
            return setting != Setting.NONE && setting != Setting.BLANK;
        }
    }

    /** The lines of a text. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                lines.add(line(text, from, i));
                from = i + 1;
            }
        }
        return lines;
    }

    private static Line line(String text, int from, int to) {
        Cell whole = Cell.trimmed(text, from, to);
        if (whole.isEmpty()) {
            return new Line(from, to, Setting.BLANK, List.of());
        }
        List<Cell> strokes = split(text, from, to, '|');
        if (strokes.size() > 1) {
            return line(from, to, Setting.STROKES, strokes);
        }
        List<Cell> tabs = split(text, from, to, '\t');
        if (tabs.size() > 1 && filled(tabs) > 1) {
            return line(from, to, Setting.TABS, tabs);
        }
        List<Cell> parts = parts(text, whole);
        return line(from, to, parts.size() > 1 ? Setting.ROOM : Setting.NONE, parts);
    }

    private static Line line(int from, int to, Setting setting, List<Cell> cells) {
        boolean fits = cells.size() <= MOST_CELLS;
        return new Line(from, to, fits ? setting : Setting.NONE, fits ? cells : List.of());
    }

    private static int filled(List<Cell> cells) {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static List<Cell> split(String text, int from, int to, char sign) {
        List<Cell> cells = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == sign) {
                cells.add(Cell.trimmed(text, start, i));
                start = i + 1;
            }
        }
        return cells;
    }

    /** What stands between gaps; a narrow one parts only a number from what is before it. */
    private static List<Cell> parts(String text, Cell whole) {
        List<Cell> parts = new ArrayList<>();
        int start = whole.from();
        int room = 0;
        for (int i = whole.from(); i < whole.to(); i++) {
            if (Cell.isRoom(text.charAt(i))) {
                room++;
            } else {
                boolean number =
                        room >= NARROW_GAP && opensNumber(text.charAt(i)) && closesWord(text.charAt(i - room - 1));
                if (room >= GAP || number) {
                    parts.add(new Cell(start, i - room));
                    start = i;
                }
                room = 0;
            }
        }
        parts.add(new Cell(start, whole.to()));
        return parts;
    }

    private static boolean opensNumber(char c) {
        return Character.isDigit(c) || c == '-' || c == '–' || c == '+';
    }

    private static boolean closesWord(char c) {
        return Character.isLetterOrDigit(c) || c == ')' || c == '%' || c == '-' || c == '–';
    }
}
