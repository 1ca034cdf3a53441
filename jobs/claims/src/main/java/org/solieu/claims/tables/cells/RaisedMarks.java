package org.solieu.claims.tables.cells;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.solieu.vocabulary.RaisedDigits;

/**
 * Writes raised digits of a workbook as signs that are raised by themselves. The library that reads workbooks row by row
 * forgets how parts of a text are formatted: 6.600 with a raised 1 behind it would be 6.6001.
 */
public final class RaisedMarks {
    private static final byte[] RAISED = "\"superscript\"".getBytes(StandardCharsets.US_ASCII);
    private static final XMLInputFactory READERS = readers();
    private static final XMLEventFactory EVENTS = XMLEventFactory.newFactory();

    private RaisedMarks() {}

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The same workbook; itself where no text has a raised part. */
    public static byte[] written(byte[] workbook) {
        try {
            return hasRaised(workbook) ? rewritten(workbook) : workbook;
        } catch (IOException | IllegalArgumentException e) {
            // a damaged file is left to the library, which says what is wrong with it
            return workbook;
        }
    }

    private static boolean isText(ZipEntry part) {
        return part.getName().startsWith("xl/sharedStrings") || part.getName().startsWith("xl/worksheets/sheet");
    }

    private static boolean hasRaised(byte[] workbook) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                if (isText(part) && holdsRaised(in)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean holdsRaised(InputStream part) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            for (int i = 0; i < read; i++) {
                matched = buffer[i] == RAISED[matched] ? matched + 1 : buffer[i] == RAISED[0] ? 1 : 0;
                if (matched == RAISED.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] rewritten(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                if (isText(part)) {
                    rewrite(in.readAllBytes(), out);
                } else {
                    in.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Writes a part in which the digits of raised runs are raised signs. */
    private static void rewrite(byte[] part, ZipOutputStream out) throws IOException {
        try {
            XMLEventReader in = READERS.createXMLEventReader(new ByteArrayInputStream(part));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length);
            XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(bytes, "UTF-8");
            boolean isRaised = false;
            while (in.hasNext()) {
                XMLEvent event = in.nextEvent();
                if (event instanceof StartElement start) {
                    isRaised = !start.getName().getLocalPart().equals("r") && (isRaised || raises(start));
                } else if (event.isEndElement()
                        && event.asEndElement().getName().getLocalPart().equals("r")) {
                    isRaised = false;
                }
                writer.add(
                        isRaised && event.isCharacters()
                                ? EVENTS.createCharacters(
                                        RaisedDigits.of(event.asCharacters().getData()))
                                : event);
            }
            writer.close();
            bytes.writeTo(out);
        } catch (XMLStreamException e) {
            out.write(part);
        }
    }

    private static boolean raises(StartElement start) {
        return start.getName().getLocalPart().equals("vertAlign")
                && "superscript"
                        .equals(start.getAttributeByName(new QName("val")).getValue());
    }
}
