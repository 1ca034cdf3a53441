package org.solieu.workflow.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solieu.archive.ProseFile;
import org.solieu.archive.TableFile;
import org.solieu.claims.Document;
import org.solieu.claims.prose.ClaimJson;
import org.solieu.claims.prose.Labels;
import org.solieu.claims.prose.ProseReader;
import org.solieu.claims.prose.rating.Judge;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Reason;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;
import org.solieu.workflow.work.Call;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is read from documents, without loading them. */
@Command(
        name = "read",
        footer = {
            "%n${bundle:examples}",
            "  solieu read bulletin.txt",
            "  solieu read --json --published-on 2024-01-05 --place \"Thái Bình\" bulletin.txt",
            "  solieu read --html reading.html inbox/*.txt",
            "  solieu read --source finance_department revenue.xlsx"
        })
public final class ReadCommand implements Runnable {
    private static final Pattern TABLES = Pattern.compile(".*\\.(csv|xlsx|xls|ods|json|xml|px)");

    private final Call call;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "html")
    private @Nullable Path html;

    @Option(names = "--published-on", paramLabel = "DAY", descriptionKey = "published-on")
    private @Nullable LocalDate publishedOn;

    @Option(names = "--place", paramLabel = "PLACE", descriptionKey = "place")
    private @Nullable String place;

    @Option(names = "--source", paramLabel = "SOURCE", descriptionKey = "source")
    private @Nullable String source;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "file")
    private List<Path> files = new ArrayList<>();

    public ReadCommand(Call call) {
        this.call = call;
    }

    @Override
    public void run() {
        Vocabulary vocabulary = Vocabulary.load(call.settings().schemas().resolve("vocabulary"));
        ProseReader reader = ProseReader.of(vocabulary, Judge.of(call.settings().judge()));
        List<Document> documents = new ArrayList<>();
        List<ReadTable> tables = new ArrayList<>();
        for (Path file : files) {
            if (isTable(file)) {
                tables.add(table(file, vocabulary));
            } else {
                documents.add(document(file, vocabulary));
            }
        }
        if (html != null) {
            writePage(documents, tables, reader, html);
        }
        if (json) {
            printJson(documents, tables, reader, vocabulary);
        } else if (html == null) {
            Labels labels = Labels.load();
            TerminalView view = new TerminalView(Ansi.AUTO, labels);
            PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
            documents.forEach(document -> view.print(document, reader.explain(document), out));
            tables.forEach(new TablePreview(out, vocabulary, labels)::print);
        }
    }

    private boolean isTable(Path file) {
        return source != null
                || TABLES.matcher(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))
                        .matches();
    }

    private ReadTable table(Path file, Vocabulary vocabulary) {
        TableFile read = TableFile.read(file, source(file, vocabulary));
        Document document = new Document(
                "",
                read.name(),
                read.source().code(),
                day(file, read.publishedOn()),
                PublishedOnBasis.DECLARED,
                place != null ? place : read.place(),
                read.publisher(),
                null);
        return ReadTable.of(document, read.bytes(), read.source(), vocabulary);
    }

    private Source source(Path file, Vocabulary vocabulary) {
        if (source == null) {
            return TableFile.source(file, vocabulary.sources().values());
        }
        Source named = vocabulary.sources().get(source);
        if (named == null || named.format() == Source.Format.PROSE) {
            throw new Fault.OfSource(
                    "Invalid source: '%s', must be a source of tables; 'solieu sources' lists them".formatted(source));
        }
        return named;
    }

    private LocalDate day(Path file, @Nullable LocalDate declared) {
        LocalDate day = publishedOn != null ? publishedOn : declared;
        if (day == null) {
            throw new Fault.OfSource(
                    "Cannot read '%s': nothing says when it was published; give --published-on, or write 'published_on: YYYY-MM-DD' into '%s.meta.yaml'"
                            .formatted(file, file.getFileName()));
        }
        return day;
    }

    private Document document(Path file, Vocabulary vocabulary) {
        ProseFile read = ProseFile.read(file, prose(vocabulary));
        return new Document(
                "",
                read.name(),
                "",
                day(file, read.publishedOn()),
                PublishedOnBasis.DECLARED,
                place != null ? place : read.place(),
                read.publisher(),
                read.text());
    }

    private static Source prose(Vocabulary vocabulary) {
        return vocabulary.sources().values().stream()
                .filter(source -> source.format() == Source.Format.PROSE)
                .findFirst()
                .orElseThrow(() -> new Fault.OfSource("Cannot read prose: the vocabulary declares no source of prose"));
    }

    private static void writePage(List<Document> documents, List<ReadTable> tables, ProseReader reader, Path file) {
        HtmlPage page = new HtmlPage(Labels.load());
        documents.forEach(document -> page.add(document, reader.explain(document)));
        tables.forEach(table -> page.add(table.listed(), table.explained()));
        try {
            Files.writeString(file, page.html());
        } catch (IOException e) {
            throw new Fault.OfSource(
                    "Cannot write '%s': %s; name a file in a folder that exists".formatted(file, Reason.of(e)));
        }
    }

    /** The claims of one document; of several, an object of them by file name. */
    private static void printJson(
            List<Document> documents, List<ReadTable> tables, ProseReader reader, Vocabulary vocabulary) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode byName = mapper.createObjectNode();
        for (Document document : documents) {
            byName.set(document.name(), ClaimJson.of(reader.read(document), vocabulary));
        }
        tables.forEach(table -> byName.set(table.document().name(), table.json(vocabulary)));
        JsonNode claims = byName.size() == 1 ? byName.iterator().next() : byName;
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.println(claims.toPrettyString());
        out.flush();
    }
}
