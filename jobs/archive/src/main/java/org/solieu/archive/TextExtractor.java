package org.solieu.archive;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.RejectionRule;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Takes the text out of HTML, PDF and Word, within limits of time, length and growth, and nothing that is embedded. */
final class TextExtractor {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int MOST_CHARACTERS = Limits.OF_A_FILE.characters();
    private static final Duration MOST_TIME = Limits.OF_A_FILE.time();

    static {
        ZipSecureFile.setMaxFileCount(Limits.OF_A_FILE.parts());
        ZipSecureFile.setMaxEntrySize(Limits.OF_A_FILE.unpackedBytes());
        ZipSecureFile.setMaxTextSize(Limits.OF_A_FILE.unpackedBytes());
    }

    private interface Work {
        String text() throws IOException, SAXException, TikaException;
    }

    String html(InboxFile file, String source) {
        return bounded(file, () -> {
            BodyContentHandler text = new BodyContentHandler(MOST_CHARACTERS);
            new JSoupParser().parseString(source, text, new Metadata(), context());
            return text.toString();
        });
    }

    String pdf(InboxFile file, byte[] bytes) {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setCatchIntermediateIOExceptions(false);
        config.setExtractAnnotationText(false);
        config.setExtractBookmarksText(false);
        PDFParser parser = new PDFParser();
        parser.setPDFParserConfig(config);
        return bounded(file, () -> parsed(parser, context(), bytes));
    }

    String docx(InboxFile file, byte[] bytes) {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        ParseContext context = context();
        context.set(OfficeParserConfig.class, config);
        return bounded(file, () -> parsed(new OOXMLParser(), context, bytes));
    }

    private static String parsed(Parser parser, ParseContext context, byte[] bytes)
            throws IOException, SAXException, TikaException {
        BodyContentHandler text = new BodyContentHandler(MOST_CHARACTERS);
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            SecureContentHandler secure = new SecureContentHandler(text, in);
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

    private static String bounded(InboxFile file, Work work) {
        FutureTask<String> task = new FutureTask<>(work::text);
        Thread thread = new Thread(task, "text of " + file.name());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(MOST_TIME.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new NotArchived(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read '%s': it takes more than %d seconds; split it"
                            .formatted(file.name(), MOST_TIME.toSeconds()));
        } catch (ExecutionException e) {
            throw refused(file, requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault.OfInfrastructure("Cannot read '%s': interrupted".formatted(file.name()), e);
        }
    }

    /** The libraries answer damage with exceptions of many kinds, and deep nesting with an overflow of the stack. */
    private static NotArchived refused(InboxFile file, Throwable cause) {
        if (WriteLimitReachedException.isWriteLimitReached(cause)) {
            return new NotArchived(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read '%s': it has more than %d characters; split it"
                            .formatted(file.name(), MOST_CHARACTERS));
        }
        if (cause instanceof OutOfMemoryError) {
            return new NotArchived(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read '%s': it unpacks to more than there is memory for; save it again, or split it"
                            .formatted(file.name()));
        }
        if (cause instanceof Error && !(cause instanceof StackOverflowError)) {
            throw new Fault.OfInfrastructure("Cannot read '%s': %s".formatted(file.name(), cause), cause);
        }
        return new NotArchived(
                RejectionRule.DOCUMENT_UNREADABLE,
                "Cannot read '%s': it is damaged (%s); open it with its usual program, or ask for it again"
                        .formatted(file.name(), cause.getMessage()));
    }
}
