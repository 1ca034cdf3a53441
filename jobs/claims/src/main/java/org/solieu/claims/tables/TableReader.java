package org.solieu.claims.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.contracts.ContractFile;
import org.solieu.claims.tables.files.CsvFile;
import org.solieu.claims.tables.files.SpreadsheetFile;
import org.solieu.claims.tables.files.TableSheet;
import org.solieu.claims.tables.layout.TitleCheck;
import org.solieu.claims.tables.records.Entry;
import org.solieu.claims.tables.records.JsonRecords;
import org.solieu.claims.tables.records.PxFile;
import org.solieu.claims.tables.records.PxRecords;
import org.solieu.claims.tables.records.RecordSheet;
import org.solieu.claims.tables.records.SdmxRecords;
import org.solieu.claims.tables.rows.PromisedTables;
import org.solieu.claims.tables.rows.RowReader;
import org.solieu.claims.tables.words.TableWords;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;

/**
 * Reads the tables of one source: every non-empty cell of a value column and every line that cannot be split is one
 * item, a statement or a refusal. A table whose header is not the contract's is refused as a whole, which is one item, as
 * is a sheet that holds something and is neither read nor declared as ignored.
 */
public final class TableReader {
    private static final int MOST_BYTES = Limits.OF_A_FILE.bytes();

    private final Source source;
    private final ContractFile contracts;
    private final TableWords words;
    private final TitleCheck titles;
    private final IdentityHashMap<Contract, RowReader> rows = new IdentityHashMap<>();

    private TableReader(Source source, ContractFile contracts, TableWords words) {
        this.source = source;
        this.contracts = contracts;
        this.words = words;
        this.titles = new TitleCheck(words.units());
        contracts.all().forEach(declared -> rows.put(declared, new RowReader(declared, words)));
    }

    /**
     * A reader of a source's tables.
     *
     * @throws Fault.OfSource where the source's contract cannot be read
     */
    public static TableReader of(Source source, Vocabulary vocabulary) {
        return new TableReader(source, ContractFile.of(source), new TableWords(vocabulary));
    }

    /** The items of a document, read as they are asked for. */
    public Iterator<Item> read(Document document, InputStream bytes) throws IOException {
        byte[] content = bytes.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            return refused(
                    RejectionRule.LIMIT_PASSED,
                    "Cannot read the table: it has more than %d bytes".formatted(MOST_BYTES));
        }
        try {
            return items(document, content);
        } catch (Unreadable e) {
            return refused(e.rule(), e.detail());
        }
    }

    private Iterator<Item> items(Document document, byte[] content) {
        List<TableSheet> sheets = sheets(content);
        List<List<Contract>> valid = contracts.versions().stream()
                .filter(tables -> tables.getFirst().isValidOn(document.publishedOn()))
                .toList();
        List<Item> differences = List.of();
        for (List<Contract> tables : valid) {
            PromisedTables promised = new PromisedTables(tables, sheets, document.name(), titles);
            if (promised.isAsPromised()) {
                return promised.items(table -> reader(table), document.place());
            }
            differences = promised.differences();
        }
        if (!differences.isEmpty()) {
            return differences.iterator();
        }
        return refused(
                RejectionRule.HEADER_DIFFERS,
                "Cannot read the table: no version of the contract is valid on %s, the day of publication; add one in schemas/vocabulary/sources/%s.yaml"
                        .formatted(document.publishedOn(), source.code()));
    }

    /** A reader of rows; one whose columns stand in the contract is kept for the next document. */
    private RowReader reader(Contract contract) {
        RowReader kept = rows.get(contract);
        return kept == null ? new RowReader(contract, words) : kept;
    }

    private List<TableSheet> sheets(byte[] content) {
        return switch (source.format()) {
            case CSV -> List.of(new CsvFile(contracts.versions().getFirst().getFirst(), content));
            case XLSX ->
                SpreadsheetFile.sheets(content, contracts.all().getFirst().numbers());
            case JSON -> List.of(records(List.of(), contract -> new JsonRecords(content, contract.rows())));
            case SDMX -> List.of(records(List.of(), contract -> new SdmxRecords(content)));
            case PX -> {
                PxFile file = PxFile.of(content);
                yield List.of(records(file.titles(), contract -> new PxRecords(file)));
            }
            case PROSE ->
                throw new Fault.OfOurs(
                        "Cannot read a table of source %s: its format is prose".formatted(source.code()));
        };
    }

    private TableSheet records(List<String> titles, Function<Contract, Iterator<Entry>> records) {
        return new RecordSheet(titles, contracts.all().getFirst(), records);
    }

    private static Iterator<Item> refused(RejectionRule rule, String detail) {
        return List.<Item>of(new Refusal(new Locator.WholeDocument(), "", rule, detail))
                .iterator();
    }
}
