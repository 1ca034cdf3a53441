package org.solieu.claims.tables.files;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.Lines;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.vocabulary.Decoding;
import org.solieu.vocabulary.RejectionRule;

/** A CSV file, which is one table. */
public final class CsvFile implements TableSheet {
    private final String text;
    private final char delimiter;

    /** @throws Unreadable where it is in another encoding than its contract says */
    public CsvFile(Contract contract, byte[] bytes) {
        this.text = text(contract.encoding(), bytes);
        this.delimiter = contract.delimiter() == null ? ',' : contract.delimiter();
    }

    /** One whose text and delimiter are known. */
    public CsvFile(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    private static String text(@Nullable String encoding, byte[] bytes) {
        try {
            return encoding == null ? Decoding.decode(bytes) : Decoding.decode(bytes, Charset.forName(encoding));
        } catch (CharacterCodingException e) {
            throw new Unreadable(
                    RejectionRule.DOCUMENT_UNREADABLE,
                    "Cannot decode the table: must be in %s throughout"
                            .formatted(encoding == null ? "UTF-8" : encoding));
        }
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public Lines lines() {
        return new CsvLines(delimiter, text);
    }
}
