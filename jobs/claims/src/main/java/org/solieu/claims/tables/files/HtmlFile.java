package org.solieu.claims.tables.files;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.solieu.claims.tables.cells.CellBudget;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.vocabulary.Decoding;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.RaisedDigits;
import org.solieu.vocabulary.RejectionRule;

/** The tables of a page of HTML, each as a sheet; cells that span rows or columns fill them. */
public final class HtmlFile {
    private static final int HEAD = 4_096;
    private static final int MOST_ROWS = 65_536;

    private HtmlFile() {}

    /** Whether a file is a page, whatever its name says. */
    static boolean isOne(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        return head.replaceFirst("^[^<]{0,4}", "").strip().startsWith("<")
                && (head.contains("<html") || head.contains("<table") || head.contains("<!doctype html"));
    }

    static List<TableSheet> sheets(byte[] bytes) {
        Document page = Jsoup.parse(text(bytes));
        page.select("sup").forEach(raised -> raised.replaceWith(new TextNode(RaisedDigits.of(raised.text()))));
        CellBudget budget = new CellBudget();
        List<TableSheet> sheets = new ArrayList<>();
        for (Element table : page.select("table:not(:has(table))")) {
            boolean isHidden = table.attr("style").replace(" ", "").contains("display:none");
            sheets.add(new OneTable("table " + (sheets.size() + 1), isHidden, table, budget));
        }
        return sheets;
    }

    private static String text(byte[] bytes) {
        try {
            String text = Decoding.decode(bytes);
            if (text.length() > Limits.OF_A_FILE.characters()) {
                throw new Unreadable(
                        RejectionRule.LIMIT_PASSED,
                        "Cannot read the page: it has %d characters, must have at most %d; save it as xlsx"
                                .formatted(text.length(), Limits.OF_A_FILE.characters()));
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Unreadable(
                    RejectionRule.DOCUMENT_UNREADABLE, "Cannot decode the page: save it as UTF-8, or as xlsx");
        }
    }

    private record OneTable(String name, boolean isHidden, Element table, CellBudget budget) implements TableSheet {
        @Override
        public Lines lines() {
            return new HtmlLines(table, new SheetCells(name, budget));
        }
    }

    private static final class HtmlLines implements Lines {
        private final SheetCells cells;
        private final Iterator<Element> rows;
        private final Map<Integer, Spanned> above = new HashMap<>();
        private long number;

        /** A cell that reaches into rows below. */
        private record Spanned(String text, int rows) {}

        HtmlLines(Element table, SheetCells cells) {
            this.cells = cells;
            this.rows = table.select("tr").iterator();
        }

        @Override
        public void expect(int ofContract, int unnamed) {
            cells.expect(ofContract);
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Line next() {
            number++;
            List<SheetCells.Placed> found = new ArrayList<>();
            for (Element cell : rows.next().select("> td, > th")) {
                takeFromAbove(found);
                put(cell, found);
            }
            takeFromAbove(found);
            return cells.line(number, found.size(), found);
        }

        private void put(Element cell, List<SheetCells.Placed> found) {
            int columns = span(cell.attr("colspan"), SheetCells.MOST_COLUMNS - found.size());
            int below = span(cell.attr("rowspan"), MOST_ROWS) - 1;
            for (int i = 0; i < columns; i++) {
                if (below > 0) {
                    above.put(found.size() + 1, new Spanned(cell.text(), below));
                }
                add(cell.text(), found);
            }
        }

        private void takeFromAbove(List<SheetCells.Placed> found) {
            for (Spanned cell = above.remove(found.size() + 1); cell != null; cell = above.remove(found.size() + 1)) {
                if (cell.rows() > 1) {
                    above.put(found.size() + 1, new Spanned(cell.text(), cell.rows() - 1));
                }
                add(cell.text(), found);
            }
        }

        private void add(String text, List<SheetCells.Placed> found) {
            int column = found.size() + 1;
            found.add(new SheetCells.Placed(column, new TableCell.Written(cells.locator(number, column), text)));
        }

        private static int span(String written, int most) {
            return written.matches("[1-9]\\d{0,6}") ? Math.max(1, Math.min(Integer.parseInt(written), most)) : 1;
        }
    }
}
