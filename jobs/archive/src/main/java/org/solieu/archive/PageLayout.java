package org.solieu.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Sets words of a PDF apart by spaces as far as they stand apart on the page, where lines under each other have a gap at the
 * same place: the rows of tables, and columns of prose that are drawn line by line. Small digits above the line are written
 * as signs that are raised by themselves.
 */
final class PageLayout extends PDFTextStripper {
    /** Letters of room from which on a gap parts cells. */
    private static final double WIDE = 2.2;

    private static final int LEAST_SPACES = 3;
    private static final int LONGEST_LINE = 1_000;
    private static final int SKIPPED = 50;

    private final List<List<Word>> lines = new ArrayList<>();
    private RaisedGlyphs glyphs = new RaisedGlyphs();
    private boolean within;
    private double width;
    private long letters;

    /**
     * Words without a gap between them, from one place of the page to another.
     *
     * @param text the words as they are taken out
     * @param shown the same with raised digits as such
     */
    private record Word(String text, String shown, double from, double to) {
        boolean isRaised() {
            return !text.equals(shown);
        }
    }

    private PageLayout() {}

    /**
     * A text with gaps.
     *
     * @param text what was taken out of the document, line by line
     */
    static String spread(byte[] document, String text) throws IOException {
        PageLayout layout = new PageLayout();
        try (PDDocument pages = Loader.loadPDF(document)) {
            layout.getText(pages);
        }
        return layout.spread(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        if (!within) {
            lines.add(new ArrayList<>());
            glyphs = new RaisedGlyphs();
            within = true;
        }
        Word word = new Word(
                text, glyphs.shown(text, positions), first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj());
        lines.getLast().add(word);
        width += word.to() - word.from();
        letters += text.length();
    }

    @Override
    protected void writeLineSeparator() {
        within = false;
    }

    @Override
    protected void writeParagraphEnd() {
        within = false;
    }

    @Override
    protected void writePageEnd() {
        within = false;
    }

    private String spread(String text) {
        double letter = letters == 0 ? 1 : width / letters;
        Set<Integer> spread = spread(letter);
        if (spread.isEmpty() && lines.stream().noneMatch(PageLayout::isRaised)) {
            return text;
        }
        double left = spread.stream()
                .mapToDouble(line -> lines.get(line).getFirst().from())
                .min()
                .orElse(0);
        StringBuilder laid = new StringBuilder(text.length() * 2);
        int next = 0;
        for (String line : text.split("(?<=\n)", -1)) {
            int found = find(line.strip(), next);
            boolean apart = found >= 0 && spread.contains(found);
            boolean raised = found >= 0 && isRaised(lines.get(found));
            String other = apart ? laid(lines.get(found), left, letter) : raised ? shown(lines.get(found)) : null;
            laid.append(other == null ? line : other + "\n");
            next = found >= 0 ? found + 1 : next;
        }
        return laid.toString();
    }

    private static boolean isRaised(List<Word> line) {
        return line.stream().anyMatch(Word::isRaised);
    }

    private static String shown(List<Word> line) {
        return String.join(" ", line.stream().map(Word::shown).toList());
    }

    /** The lines with a gap that goes on in the next line or the one before. */
    private Set<Integer> spread(double letter) {
        Set<Integer> spread = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            if (shareGap(lines.get(i - 1), lines.get(i), letter)) {
                spread.add(i - 1);
                spread.add(i);
            }
        }
        return spread;
    }

    private static boolean shareGap(List<Word> above, List<Word> below, double letter) {
        int j = 1;
        for (int i = 1; i < above.size(); i++) {
            double from = above.get(i - 1).to();
            double to = above.get(i).from();
            while (j < below.size() && below.get(j).from() <= from) {
                j++;
            }
            boolean meets = j < below.size()
                    && below.get(j).from() - below.get(j - 1).to() >= WIDE * letter
                    && Math.min(to, below.get(j).from())
                                    - Math.max(from, below.get(j - 1).to())
                            >= letter;
            if (to - from >= WIDE * letter && meets) {
                return true;
            }
        }
        return false;
    }

    private int find(String line, int from) {
        for (int i = from; !line.isEmpty() && i < Math.min(lines.size(), from + SKIPPED); i++) {
            if (line.equals(
                    String.join(" ", lines.get(i).stream().map(Word::text).toList())
                            .strip())) {
                return i;
            }
        }
        return -1;
    }

    private static String laid(List<Word> words, double left, double letter) {
        StringBuilder line = new StringBuilder();
        double end = left;
        for (Word word : words) {
            boolean first = line.isEmpty();
            boolean apart = word.from() - end >= WIDE * letter;
            int place = (int) Math.min(LONGEST_LINE, Math.round((word.from() - left) / letter));
            int least = first ? 0 : apart ? LEAST_SPACES : 1;
            int spaces = first || apart ? Math.max(least, place - line.length()) : least;
            line.append(" ".repeat(Math.max(0, spaces))).append(word.shown());
            end = word.to();
        }
        return line.toString();
    }
}
