package org.solieu.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.solieu.vocabulary.RaisedDigits;

/**
 * A Word document without the runs of text that are marked as hidden, which Word neither shows nor prints, or as struck out;
 * with raised digits as signs that are raised by themselves, and with an empty cell for every further column that a cell of
 * a table spans.
 */
final class VisibleWord {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final QName RUN = new QName(WORD, "r");
    private static final Set<QName> LEFT_OUT =
            Set.of(new QName(WORD, "vanish"), new QName(WORD, "strike"), new QName(WORD, "dstrike"));
    private static final QName ALIGNED = new QName(WORD, "vertAlign");
    private static final QName STYLE_OF_RUN = new QName(WORD, "rStyle");
    private static final QName VALUE = new QName(WORD, "val");
    private static final Pattern TEXT =
            Pattern.compile("word/(document|footnotes|endnotes|header\\d*|footer\\d*)\\.xml");
    private static final List<String> MARKS = List.of(":vanish", "strike", ":vertAlign", ":rStyle", ":gridSpan");
    private static final QName CELL = new QName(WORD, "tc");
    private static final QName SPAN = new QName(WORD, "gridSpan");
    private static final int MOST_SPANNED = 64;
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

    private VisibleWord() {}

    /** The document as it is where all of it is shown and no cell spans columns. */
    static byte[] of(byte[] document) throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream(document.length);
        Set<String> raisedStyles = RaisedStyles.of(document);
        boolean changed = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream out = new ZipOutputStream(shown)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                boolean marked = TEXT.matcher(part.getName()).matches() && holdsMark(content);
                changed |= marked;
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(marked ? shown(content, raisedStyles) : content);
            }
        }
        return changed ? shown.toByteArray() : document;
    }

    private static boolean holdsMark(byte[] content) {
        String xml = new String(content, StandardCharsets.ISO_8859_1);
        return MARKS.stream().anyMatch(xml::contains);
    }

    private static byte[] shown(byte[] xml, Set<String> raisedStyles) throws IOException {
        XMLInputFactory inputs = XMLInputFactory.newDefaultFactory();
        inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(xml.length);
        try {
            XMLEventReader in = inputs.createXMLEventReader(new ByteArrayInputStream(xml));
            XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(kept, "UTF-8");
            Deque<Integer> spans = new ArrayDeque<>();
            while (in.hasNext()) {
                XMLEvent event = in.nextEvent();
                if (isStart(event, RUN)) {
                    copyIfShown(run(event, in), raisedStyles, out);
                } else {
                    out.add(event);
                    addSpanned(event, spans, out);
                }
            }
            out.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return kept.toByteArray();
    }

    private static void addSpanned(XMLEvent event, Deque<Integer> spans, XMLEventWriter out) throws XMLStreamException {
        if (isStart(event, CELL)) {
            spans.push(1);
        } else if (isStart(event, SPAN) && !spans.isEmpty()) {
            spans.pop();
            spans.push(columns(event.asStartElement()));
        } else if (event.isEndElement() && event.asEndElement().getName().equals(CELL) && !spans.isEmpty()) {
            for (int i = spans.pop(); i > 1; i--) {
                out.add(EVENTS.createStartElement(CELL, null, null));
                out.add(EVENTS.createEndElement(CELL, null));
            }
        }
    }

    private static int columns(StartElement span) {
        Attribute value = span.getAttributeByName(VALUE);
        boolean number = value != null && value.getValue().matches("[1-9]\\d?");
        return number ? Math.min(MOST_SPANNED, Integer.parseInt(value.getValue())) : 1;
    }

    private static List<XMLEvent> run(XMLEvent start, XMLEventReader in) throws XMLStreamException {
        List<XMLEvent> run = new ArrayList<>(List.of(start));
        for (int depth = 1; depth > 0; ) {
            XMLEvent event = in.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            run.add(event);
        }
        return run;
    }

    private static void copyIfShown(List<XMLEvent> run, Set<String> raisedStyles, XMLEventWriter out)
            throws XMLStreamException {
        boolean raised = false;
        for (XMLEvent event : run) {
            if (event.isStartElement()) {
                StartElement property = event.asStartElement();
                if (LEFT_OUT.contains(property.getName()) && isOn(property)) {
                    return;
                }
                raised |= isRaised(property, raisedStyles);
            }
        }
        for (XMLEvent event : run) {
            out.add(
                    raised && event.isCharacters()
                            ? EVENTS.createCharacters(
                                    RaisedDigits.of(event.asCharacters().getData()))
                            : event);
        }
    }

    private static boolean isRaised(StartElement property, Set<String> raisedStyles) {
        Attribute value = property.getAttributeByName(VALUE);
        return value != null
                && ((property.getName().equals(ALIGNED) && value.getValue().equals("superscript"))
                        || (property.getName().equals(STYLE_OF_RUN) && raisedStyles.contains(value.getValue())));
    }

    private static boolean isStart(XMLEvent event, QName name) {
        return event.isStartElement() && event.asStartElement().getName().equals(name);
    }

    private static boolean isOn(StartElement property) {
        Attribute value = property.getAttributeByName(VALUE);
        return value == null || !List.of("0", "false", "off").contains(value.getValue());
    }
}
