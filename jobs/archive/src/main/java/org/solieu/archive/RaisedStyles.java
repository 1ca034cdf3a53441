package org.solieu.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The styles of a Word document that raise text above the line, as those of footnote marks do. */
final class RaisedStyles {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private RaisedStyles() {}

    static Set<String> of(byte[] document) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                if (part.getName().equals("word/styles.xml")) {
                    return read(in.readAllBytes());
                }
            }
            return Set.of();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static Set<String> read(byte[] xml) throws XMLStreamException {
        XMLInputFactory inputs = XMLInputFactory.newDefaultFactory();
        inputs.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader styles = inputs.createXMLStreamReader(new ByteArrayInputStream(xml));
        Set<String> raised = new HashSet<>();
        String style = "";
        while (styles.hasNext()) {
            if (styles.next() == XMLStreamConstants.START_ELEMENT && WORD.equals(styles.getNamespaceURI())) {
                if (styles.getLocalName().equals("style")) {
                    style = String.valueOf(styles.getAttributeValue(WORD, "styleId"));
                } else if (styles.getLocalName().equals("vertAlign")
                        && "superscript".equals(styles.getAttributeValue(WORD, "val"))) {
                    raised.add(style);
                }
            }
        }
        return raised;
    }
}
