package org.solieu.claims.tables.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.solieu.claims.tables.cells.CellBudget;
import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.cells.NumberLocale;

/** A spreadsheet of LibreOffice. Its sheets are read one after the other and never held whole. */
public final class OdsFile {
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    private static final int HEAD = 256;

    private OdsFile() {}

    /** Whether a file is one: its first part says so. */
    static boolean isOne(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry first = zip.getNextEntry();
            return first != null
                    && first.getName().equals("mimetype")
                    && new String(zip.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                            .startsWith("application/vnd.oasis.opendocument.spreadsheet");
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    static List<TableSheet> sheets(byte[] bytes, NumberLocale numbers) {
        Styles styles = new Styles(new HashSet<>(), new HashSet<>());
        List<TableSheet> sheets = new ArrayList<>();
        CellBudget budget = new CellBudget();
        try (Content content = Content.of(bytes)) {
            XMLStreamReader xml = content.xml();
            String style = "";
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    style = styles.learn(xml, style);
                    if (is(xml, TABLE, "table")) {
                        String name = attribute(xml, TABLE, "name");
                        boolean isHidden = styles.hidden().contains(attribute(xml, TABLE, "style-name"));
                        sheets.add(new OneSheet(bytes, sheets.size(), name, isHidden, styles, numbers, budget));
                        Content.skip(xml);
                    }
                }
            }
        } catch (XMLStreamException | IOException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
        return sheets;
    }

    static boolean is(XMLStreamReader xml, String namespace, String name) {
        return xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
    }

    static String attribute(XMLStreamReader xml, String namespace, String name) {
        String value = xml.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }

    /** The names of styles that hide a sheet, and of those that raise letters. */
    record Styles(Set<String> hidden, Set<String> raised) {
        /** Looks at an element; answers the name of the style it belongs to. */
        String learn(XMLStreamReader xml, String style) {
            if (is(xml, STYLE, "style")) {
                return attribute(xml, STYLE, "name");
            }
            if (attribute(xml, TABLE, "display").equals("false")) {
                hidden.add(style);
            }
            if (attribute(xml, STYLE, "text-position").startsWith("super")) {
                raised.add(style);
            }
            return style;
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record OneSheet(
            byte[] bytes,
            int index,
            String name,
            boolean isHidden,
            Styles styles,
            NumberLocale numbers,
            CellBudget budget)
            implements TableSheet {
        @Override
        public Lines lines() {
            return SpreadsheetFile.readable(
                    () -> new OdsLines(Content.of(bytes), index, styles, numbers, new SheetCells(name, budget)));
        }
    }

    /** The part of the file that holds its sheets. */
    record Content(InputStream part, XMLStreamReader xml) implements AutoCloseable {
        private static final XMLInputFactory READERS = readers();

        private static XMLInputFactory readers() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            return factory;
        }

        static Content of(byte[] bytes) {
            try {
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
                for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                    if (part.getName().equals("content.xml")) {
                        return new Content(zip, READERS.createXMLStreamReader(zip));
                    }
                }
                throw new UncheckedIOException(new IOException("it has no content.xml"));
            } catch (XMLStreamException | IOException e) {
                throw new UncheckedIOException(new IOException(e.getMessage(), e));
            }
        }

        /** Goes to the end of the element. */
        static void skip(XMLStreamReader xml) throws XMLStreamException {
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            }
        }

        @Override
        public void close() throws IOException {
            part.close();
        }
    }
}
