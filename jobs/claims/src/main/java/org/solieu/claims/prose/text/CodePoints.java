package org.solieu.claims.prose.text;

import java.util.Arrays;

/** The code points of a text, in which places are told, beside the characters that Java counts. */
public final class CodePoints {
    private int[] points = new int[4];
    private int count;

    /** Counts the code points of a text. */
    public static CodePoints of(String text) {
        CodePoints found = new CodePoints();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                found.add(i);
            }
        }
        return found;
    }

    private void add(int index) {
        points = count == points.length ? Arrays.copyOf(points, count * 2) : points;
        points[count] = index - count;
        count++;
    }

    /** Where a code point begins. */
    int index(int point) {
        return point + before(point);
    }

    /** The code point that begins at a character. */
    public int point(int index) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points[middle] + middle < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return index - low;
    }

    /** How many of the code points before one take two characters. */
    private int before(int point) {
        int found = Arrays.binarySearch(points, 0, count, point);
        return found < 0 ? -found - 1 : found;
    }
}
