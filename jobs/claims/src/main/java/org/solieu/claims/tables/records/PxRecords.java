package org.solieu.claims.tables.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.vocabulary.Locator;

/** The figures of a PX file, each with the value of every variable. Dots stand for figures that are missing. */
public final class PxRecords implements Iterator<Entry> {
    private static final Pattern FIGURE = Pattern.compile("\"[^\"]*\"|[^\\s,;\"]+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?");
    private static final Pattern MISSING = Pattern.compile("\\.{1,7}");

    private final List<Map.Entry<String, List<String>>> variables;
    private final Matcher figures;
    private final int combinations;
    private int next;

    public PxRecords(PxFile file) {
        this.variables = new ArrayList<>(file.variables().entrySet());
        this.figures = FIGURE.matcher(file.data());
        this.combinations = variables.stream()
                .mapToInt(variable -> variable.getValue().size())
                .reduce(1, Math::multiplyExact);
    }

    @Override
    public boolean hasNext() {
        boolean more = next < combinations;
        if (!more && figures.find()) {
            throw PxFile.unreadable(
                    "it has more than %d figures, one for each combination of values".formatted(combinations));
        }
        return more;
    }

    @Override
    public Entry next() {
        if (next >= combinations) {
            throw new NoSuchElementException();
        }
        if (!figures.find()) {
            throw PxFile.unreadable("it has %d figures, must have %d, one for each combination of values"
                    .formatted(next, combinations));
        }
        Locator place = new Locator.Entry("%s[%d]".formatted(PxFile.DATA, next + 1));
        Map<String, TableCell> cells = new LinkedHashMap<>();
        int left = combinations;
        int rest = next++;
        for (Map.Entry<String, List<String>> variable : variables) {
            left /= variable.getValue().size();
            String value = variable.getValue().get(rest / left);
            rest %= left;
            cells.put(variable.getKey(), new TableCell.Written(place, value));
        }
        cells.put(PxFile.DATA, cell(place, figures.group().replace("\"", "")));
        return new Entry(cells);
    }

    private static TableCell cell(Locator place, String written) {
        if (MISSING.matcher(written).matches()) {
            return new TableCell.Written(place, "");
        }
        return NUMBER.matcher(written).matches()
                ? new TableCell.Numeric(place, written, new BigDecimal(written), "")
                : new TableCell.Written(place, written);
    }
}
