package org.solieu.claims.tables.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a word of a document means: a code, or several things at once, as the label "Tỷ lệ nợ xấu (%)" that gives an
 * indicator, its measure and its unit.
 *
 * @param code the code, null where only {@code says} tells it
 * @param says everything the word says
 */
public record Meaning(@Nullable String code, Terms says) {

    public static Meaning of(JsonNode node) {
        return switch (node) {
            case ObjectNode terms -> new Meaning(null, ContractFile.terms(terms));
            default -> new Meaning(node.asText(), Terms.NONE);
        };
    }

    /** What the word says of this, the word itself where it is not told. */
    public String of(Contract.Gives gives, String word) {
        String said = code == null ? says.said(gives) : code;
        return said == null ? word : said;
    }
}
