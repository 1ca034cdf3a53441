package org.solieu.claims.prose.blocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text in the order in which people read it: where columns of prose stand side by side, one column after another. It
 * remembers where each of its characters stood.
 */
public final class Columns {
    private final StringBuilder laid = new StringBuilder();
    private final String archived;
    private int[] starts = new int[4];
    private int[] sources = new int[4];
    private int pieces;
    private boolean moved;

    private Columns(String archived) {
        this.archived = archived;
    }

    /** Lays a text out for reading. */
    public static Columns of(String archived) {
        return of(archived, Gutters.find(archived), List.of());
    }

    /** Lays a text out for reading, without its tables: of these only the notes, each as a paragraph. */
    public static Columns of(String archived, List<Gutters.Block> blocks, List<TextTable> tables) {
        Columns columns = new Columns(archived);
        int at = 0;
        int table = 0;
        for (Gutters.Block block : blocks) {
            while (table < tables.size() && tables.get(table).from() < block.from()) {
                at = columns.pass(tables.get(table++), at);
            }
            columns.add(at, block.from());
            columns.laid.append('\n');
            columns.add(block);
            columns.moved = true;
            at = block.to();
        }
        while (table < tables.size()) {
            at = columns.pass(tables.get(table++), at);
        }
        columns.add(at, archived.length());
        return columns;
    }

    /** The tables that lie in no block: lines of prose in columns are none, whatever they end with. */
    public static List<TextTable> apart(List<Gutters.Block> blocks, List<TextTable> tables) {
        List<TextTable> apart = new ArrayList<>();
        int next = 0;
        for (TextTable table : tables) {
            while (next < blocks.size() && blocks.get(next).to() <= table.from()) {
                next++;
            }
            if (next == blocks.size() || table.to() <= blocks.get(next).from()) {
                apart.add(table);
            }
        }
        return apart;
    }

    private int pass(TextTable table, int at) {
        add(at, table.from());
        laid.append("\n\n");
        for (Cell note : table.notes(archived)) {
            add(note.from(), note.to());
            laid.append("\n\n");
        }
        moved = true;
        return table.to();
    }

    private void add(Gutters.Block block) {
        for (int column = 0; column < block.columns(); column++) {
            for (Cell[] line : block.lines()) {
                add(line[column].from(), line[column].to());
                laid.append('\n');
            }
            laid.append('\n');
        }
    }

    private void add(int from, int to) {
        if (from == to) {
            return;
        }
        if (pieces == starts.length) {
            starts = Arrays.copyOf(starts, pieces * 2);
            sources = Arrays.copyOf(sources, pieces * 2);
        }
        starts[pieces] = laid.length();
        sources[pieces++] = from;
        laid.append(archived, from, to);
    }

    /** The text in the order of reading. */
    public String text() {
        return moved ? laid.toString() : archived;
    }

    /** Where a character of the text in the order of reading stands in the archived text. */
    public int source(int at) {
        int piece = piece(at);
        return piece < 0 ? at : sources[piece] + at - starts[piece];
    }

    /** Whether nothing of another column stands between two characters. */
    public boolean together(int first, int second) {
        return piece(first) == piece(second);
    }

    private int piece(int at) {
        int found = Arrays.binarySearch(starts, 0, pieces, at);
        return found < 0 ? -found - 2 : found;
    }
}
