package org.solieu.claims.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.vocabulary.Decoding;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Source;
import org.solieu.vocabulary.Vocabulary;

/**
 * Reads the tables of one source: every non-empty cell of a value column and every line that cannot be split is one
 * item, a statement or a refusal. A file whose header is not the contract's is refused as a whole, which is one item.
 */
public final class TableReader {
    private static final int MOST_BYTES = Limits.OF_A_FILE.bytes();

    private final Source source;
    private final Contract contract;
    private final RowReader rows;

    private TableReader(Source source, Contract contract, RowReader rows) {
        this.source = source;
        this.contract = contract;
        this.rows = rows;
    }

    /**
     * A reader of a source's tables.
     *
     * @throws Fault.OfSource where the source's contract cannot be read
     */
    public static TableReader of(Source source, Vocabulary vocabulary) {
        Contract contract = Contract.of(source);
        return new TableReader(source, contract, new RowReader(contract, new TableWords(vocabulary)));
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
            return new TableItems(contract, rows, lines(content), document.place());
        } catch (Unreadable e) {
            return refused(e.rule(), e.detail());
        }
    }

    private Iterator<Line> lines(byte[] content) {
        return switch (source.format()) {
            case CSV -> new CsvLines(contract, text(content));
            case XLSX -> new XlsxLines(contract, content);
            case PROSE ->
                throw new Fault.OfOurs(
                        "Cannot read a table of source %s: its format is prose".formatted(source.code()));
        };
    }

    private String text(byte[] content) {
        try {
            return contract.encoding() == null
                    ? Decoding.decode(content)
                    : Decoding.decode(content, Charset.forName(contract.encoding()));
        } catch (CharacterCodingException e) {
            throw new Unreadable(
                    RejectionRule.DOCUMENT_UNREADABLE,
                    "Cannot decode the table: must be in %s throughout"
                            .formatted(contract.encoding() == null ? "UTF-8" : contract.encoding()));
        }
    }

    private static Iterator<Item> refused(RejectionRule rule, String detail) {
        return List.<Item>of(new Refusal(new Locator.WholeDocument(), "", rule, detail))
                .iterator();
    }
}
