package org.solieu.claims.tables.guesses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.solieu.claims.tables.contracts.Contract;

/**
 * A column of a proposed contract.
 *
 * @param fields its fields in their order, written as YAML
 * @param of what holds for its values
 * @param values words of its cells and what they mean, each a line with its comment
 * @param remark why it is proposed so
 */
public record ProposedColumn(
        Contract.Gives gives, Map<String, String> fields, Map<String, String> of, List<String> values, String remark) {

    static ProposedColumn headed(Contract.Gives gives, String header, String remark) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("header", quoted(header));
        return new ProposedColumn(gives, fields, new LinkedHashMap<>(), List.of(), remark);
    }

    static ProposedColumn like(String pattern, String remark) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("like", quoted(pattern));
        return new ProposedColumn(Contract.Gives.VALUE, fields, new LinkedHashMap<>(), List.of(), remark);
    }

    ProposedColumn with(String field, String yaml) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, yaml);
        return new ProposedColumn(gives, more, of, values, remark);
    }

    public ProposedColumn saying(Map<String, String> terms, String why) {
        return new ProposedColumn(gives, fields, terms, values, why);
    }

    public ProposedColumn meaning(List<String> lines) {
        return new ProposedColumn(gives, fields, of, lines, remark);
    }

    /** Its lines under {@code columns}. */
    public String yaml() {
        StringBuilder line = new StringBuilder("    - {");
        fields.forEach(
                (field, value) -> line.append(field).append(": ").append(value).append(", "));
        line.append("gives: ").append(gives.name().toLowerCase(Locale.ROOT));
        if (!of.isEmpty()) {
            line.append(", of: ").append(flow(of));
        }
        if (values.isEmpty()) {
            return line.append("}  # ").append(remark).append('\n').toString();
        }
        StringBuilder block = new StringBuilder();
        String first = "    - ";
        for (Map.Entry<String, String> field : fields.entrySet()) {
            block.append(first).append(field.getKey()).append(": ").append(field.getValue());
            block.append(first.equals("    - ") ? "  # " + remark + "\n" : "\n");
            first = "      ";
        }
        block.append("      gives: ")
                .append(gives.name().toLowerCase(Locale.ROOT))
                .append('\n');
        boolean isOnlyOpen = values.stream().allMatch(value -> value.startsWith("#"));
        block.append(isOnlyOpen ? "      # values:\n" : "      values:\n");
        values.forEach(value -> block.append("        ").append(value).append('\n'));
        return block.toString();
    }

    public static String flow(Map<String, String> terms) {
        return terms.entrySet().stream()
                .map(term -> term.getKey() + ": " + term.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A text as YAML, quoted so that nothing in it has a meaning. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
