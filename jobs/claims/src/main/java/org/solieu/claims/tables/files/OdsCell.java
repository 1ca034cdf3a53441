package org.solieu.claims.tables.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.solieu.claims.tables.cells.NumberLocale;
import org.solieu.claims.tables.cells.NumberShape;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RaisedDigits;

/** Reads a cell of LibreOffice, which holds a value and the text that shows it. */
public final class OdsCell {
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T00:00:00(\\.0+)?)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");

    private final XMLStreamReader xml;
    private final OdsFile.Styles styles;
    private final NumberLocale numbers;

    OdsCell(XMLStreamReader xml, OdsFile.Styles styles, NumberLocale numbers) {
        this.xml = xml;
        this.styles = styles;
        this.numbers = numbers;
    }

    /** A cell that stands in one place or in several. */
    interface Stored {
        TableCell at(Locator locator);

        default boolean isBlank() {
            return at(new Locator.WholeDocument()).raw().isBlank();
        }
    }

    /** Reads the element at which the file stands, to its end. */
    Stored read() throws XMLStreamException {
        String type = OdsFile.attribute(xml, OdsFile.OFFICE, "value-type");
        String value = OdsFile.attribute(xml, OdsFile.OFFICE, type.equals("date") ? "date-value" : "value");
        String shown = text();
        return switch (type) {
            case "float", "currency", "percentage" -> number(value, shown, type.equals("percentage"));
            case "date" -> day(value, shown);
            case "boolean" -> locator -> new TableCell.Broken(locator, shown, "a truth value");
            case "time" -> locator -> new TableCell.Broken(locator, shown, "a time, must be a number or a date");
            default -> locator -> new TableCell.Written(locator, shown);
        };
    }

    private Stored number(String value, String shown, boolean isPercentage) {
        if (!NUMBER.matcher(value).matches()) {
            return locator -> new TableCell.Broken(locator, value, "no number");
        }
        BigDecimal exact = new BigDecimal(value);
        NumberShape shape = shown.isBlank()
                ? new NumberShape(isPercentage ? 2 : 0, isPercentage ? "%" : "")
                : NumberShape.of(shown, exact, numbers).orElse(null);
        if (shape == null) {
            return locator -> new TableCell.Broken(locator, shown, "it stands for %s".formatted(value));
        }
        BigDecimal seen = exact.scaleByPowerOfTen(shape.power()).stripTrailingZeros();
        BigDecimal plain = seen.scale() < 0 ? seen.setScale(0) : seen;
        String sign = shape.words().equals("%") ? "%" : "";
        return locator -> new TableCell.Numeric(locator, plain.toPlainString() + sign, plain, shape.words());
    }

    private static Stored day(String value, String shown) {
        try {
            if (!DAY.matcher(value).matches()) {
                return locator -> new TableCell.Broken(locator, value, "a time, must be a date");
            }
            LocalDate day = LocalDate.parse(value.substring(0, 10));
            long parts = Pattern.compile("\\d+").matcher(shown).results().count();
            TableCell.Shown part =
                    parts == 1 ? TableCell.Shown.YEAR : parts == 2 ? TableCell.Shown.MONTH : TableCell.Shown.DAY;
            return locator -> new TableCell.Day(locator, day.toString(), day, part);
        } catch (DateTimeException e) {
            return locator -> new TableCell.Broken(locator, value, "no day");
        }
    }

    /** The paragraphs of the cell, without its comments; what is raised stays raised. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int raised = 0;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (OdsFile.is(xml, OdsFile.OFFICE, "annotation") || OdsFile.is(xml, OdsFile.TABLE, "table")) {
                    OdsFile.Content.skip(xml);
                    continue;
                }
                depth++;
                begin(text);
                boolean raises = styles.raised().contains(OdsFile.attribute(xml, OdsFile.TEXT, "style-name"));
                raised = raised == 0 && raises ? depth : raised;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                raised = raised == depth ? 0 : raised;
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS && depth > 1) {
                text.append(raised > 0 ? RaisedDigits.of(xml.getText()) : xml.getText());
            }
        }
        return text.toString();
    }

    private void begin(StringBuilder text) {
        if (OdsFile.is(xml, OdsFile.TEXT, "p") && !text.isEmpty()) {
            text.append('\n');
        } else if (OdsFile.is(xml, OdsFile.TEXT, "s") || OdsFile.is(xml, OdsFile.TEXT, "tab")) {
            text.append(' ');
        } else if (OdsFile.is(xml, OdsFile.TEXT, "line-break")) {
            text.append('\n');
        }
    }
}
