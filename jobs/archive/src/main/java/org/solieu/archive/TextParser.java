package org.solieu.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.solieu.vocabulary.Limits;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Takes the text out of HTML, PDF and Word, within limits of length and growth, and nothing that is embedded. */
final class TextParser {
    private static final int MOST_CHARACTERS = Limits.OF_A_FILE.characters();

    static {
        ZipSecureFile.setMaxFileCount(Limits.OF_A_FILE.parts());
        ZipSecureFile.setMaxEntrySize(Limits.OF_A_FILE.unpackedBytes());
        ZipSecureFile.setMaxTextSize(Limits.OF_A_FILE.unpackedBytes());
    }

    private TextParser() {}

    /** The text of a document; HTML is in UTF-8. */
    static String text(Markup markup, byte[] bytes) throws IOException, SAXException, TikaException {
        return switch (markup) {
            case HTML -> html(new String(bytes, StandardCharsets.UTF_8));
            case PDF -> pdf(bytes);
            case DOCX -> docx(bytes);
        };
    }

    private static String html(String source) throws IOException, SAXException, TikaException {
        BodyContentHandler text = new BodyContentHandler(MOST_CHARACTERS);
        ParseContext context = context();
        context.set(HtmlMapper.class, new SpansKept());
        new JSoupParser().parseString(VisiblePage.of(source), new RowLines(text), new Metadata(), context);
        return text.toString();
    }

    private static String pdf(byte[] bytes) throws IOException, SAXException, TikaException {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setCatchIntermediateIOExceptions(false);
        config.setExtractAnnotationText(false);
        config.setExtractBookmarksText(false);
        PDFParser parser = new PDFParser();
        parser.setPDFParserConfig(config);
        return PageLayout.spread(bytes, parsed(parser, context(), bytes));
    }

    private static String docx(byte[] bytes) throws IOException, SAXException, TikaException {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        ParseContext context = context();
        context.set(OfficeParserConfig.class, config);
        return parsed(new OOXMLParser(), context, VisibleWord.of(bytes));
    }

    private static String parsed(Parser parser, ParseContext context, byte[] bytes)
            throws IOException, SAXException, TikaException {
        BodyContentHandler text = new BodyContentHandler(MOST_CHARACTERS);
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            SecureContentHandler secure = new SecureContentHandler(new RowLines(text), in);
            try {
                parser.parse(in, secure, new Metadata(), context);
            } catch (SAXException e) {
                secure.throwIfCauseOf(e);
                throw e;
            }
        }
        return text.toString();
    }

    /** What is embedded in a document is another document. */
    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Nothing());
        return context;
    }

    /** Keeps how many columns and rows a cell spans, beside what is kept of pages anyway. */
    private static final class SpansKept extends DefaultHtmlMapper {
        @Override
        public String mapSafeAttribute(String element, String attribute) {
            boolean spans = attribute.equals("colspan") || attribute.equals("rowspan");
            return spans ? attribute : super.mapSafeAttribute(element, attribute);
        }
    }

    private static final class Nothing implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("Cannot parse what is embedded");
        }
    }
}
