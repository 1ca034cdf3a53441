package org.solieu.archive;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.RaisedDigits;

/** Finds the digits of one line of a PDF that are smaller than the rest and stand above its foot. */
final class RaisedGlyphs {
    /** Share of the size of the line up to which a digit is small. */
    private static final double SMALL = 0.9;

    /** Share of the size of the line from which on a digit stands above its foot. */
    private static final double ABOVE = 0.15;

    private @Nullable TextPosition onTheLine;

    /** The words of a line with raised digits as signs that are raised by themselves. */
    String shown(String text, List<TextPosition> positions) {
        StringBuilder plain = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        for (TextPosition position : positions) {
            boolean raised = isRaised(position);
            onTheLine = raised ? onTheLine : position;
            plain.append(position.getUnicode());
            shown.append(raised ? RaisedDigits.of(position.getUnicode()) : position.getUnicode());
        }
        return plain.toString().equals(text) ? shown.toString() : text;
    }

    private boolean isRaised(TextPosition position) {
        return onTheLine != null
                && position.getFontSizeInPt() < SMALL * onTheLine.getFontSizeInPt()
                && onTheLine.getYDirAdj() - position.getYDirAdj() > ABOVE * onTheLine.getFontSizeInPt();
    }
}
