package org.solieu.claims.tables.cells;

import java.util.List;
import java.util.regex.Pattern;

/** Lines about a table among its lines: "Nguồn: Sở Tài chính", "(*) Số liệu ước". They hold no figures. */
public final class Notes {
    private static final Pattern WORDS = Pattern.compile(
            "(?:nguồn(?: số liệu| dữ liệu)?|ghi chú|chú thích|chú ý|lưu ý|sources?|data sources?|notes?|last updated)\\s*:.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MARK = Pattern.compile("(?:\\*+|\\(\\*+\\)|\\(\\d{1,2}\\)|[¹²³])\\s*\\p{L}.*");
    private static final Pattern FIGURE = Pattern.compile("[-+]?\\d[\\d.,\\h]*%?");

    private Notes() {}

    /** Whether a line with these cells is a note: it begins as one, and no other cell is a number. */
    public static boolean isNote(List<String> cells) {
        List<String> filled = cells.stream()
                .map(TableText::clean)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (filled.isEmpty()) {
            return false;
        }
        String first = filled.getFirst();
        boolean begins = WORDS.matcher(first).matches()
                || (filled.size() == 1 && MARK.matcher(first).matches());
        return begins && filled.stream().noneMatch(Notes::isFigure);
    }

    /** Whether a text is a number by any way of writing them. */
    public static boolean isFigure(String text) {
        return FIGURE.matcher(TableText.clean(text)).matches();
    }
}
