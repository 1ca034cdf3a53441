package org.solieu.claims.tables.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.tables.cells.FootnoteMarks;
import org.solieu.claims.tables.cells.Line;
import org.solieu.claims.tables.cells.TableCell;
import org.solieu.claims.tables.cells.TableText;
import org.solieu.claims.tables.cells.Unreadable;
import org.solieu.claims.tables.contracts.Column;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.contracts.Meaning;
import org.solieu.claims.tables.contracts.Terms;
import org.solieu.claims.tables.layout.Header;
import org.solieu.vocabulary.RejectionRule;

/**
 * What a contract and one line together say of the line's values. An empty cell of a column that should say something
 * says nothing: its row is refused rather than read with what holds elsewhere, for a cell may be empty because it is
 * merged with the one above. A column that means something by an empty cell says so under {@code values} as {@code ""}.
 */
public record RowTerms(
        Contract contract, Map<Contract.Gives, List<Integer>> positions, List<Integer> describing, Line.Row row) {
    /** The word in a contract's {@code values} for "not broken down": the whole indicator, the whole year. */
    static final String WHOLE = "whole";

    /**
     * What a value's column says, else the row, else the titles and groups around it, else the contract for every value;
     * null where none does.
     */
    @Nullable
    String find(Contract.Gives gives, Terms own, RejectionRule rule) {
        String said = own.said(gives);
        if (said != null) {
            return said;
        }
        List<Integer> columns = at(gives);
        boolean isOfRow = !columns.isEmpty()
                && !contract.columns().get(columns.getFirst()).isBeside();
        String described = isOfRow ? null : described().said(gives);
        if (!columns.isEmpty() && described == null) {
            return cell(columns.getFirst(), rule);
        }
        return described == null ? contract.fixed().said(gives) : described;
    }

    /** The same, where something must say it. */
    String need(Contract.Gives gives, Terms own, RejectionRule rule) {
        String said = find(gives, own, rule);
        if (said == null) {
            throw new Unreadable(
                    rule,
                    "Cannot tell the value's %s: neither a column nor the contract says it"
                            .formatted(gives.name().toLowerCase(Locale.ROOT)));
        }
        return said;
    }

    /** What the words of the row say besides what their columns give, as a label that tells its unit. */
    Terms described() {
        Terms said = Terms.NONE;
        for (int position : describing) {
            Meaning meaning = meaning(position, text(position));
            said = meaning == null ? said : said.or(meaning.says());
        }
        return said;
    }

    /** Dimension to member, as the row's columns write them. */
    Map<String, String> members() {
        Map<String, String> members = new HashMap<>();
        for (int position : at(Contract.Gives.BREAKDOWN)) {
            String member = cell(position, RejectionRule.BREAKDOWN_UNKNOWN);
            String dimension = contract.columns().get(position).dimension();
            if (dimension != null && !member.equals(WHOLE)) {
                members.put(dimension, member);
            }
        }
        return members;
    }

    /** Whether a column that gives this is empty in this row. */
    boolean isEmpty(Contract.Gives gives) {
        return at(gives).stream()
                .allMatch(position -> contract.isEmpty(row.cells().get(position)));
    }

    private List<Integer> at(Contract.Gives gives) {
        return positions.getOrDefault(gives, List.of());
    }

    /** What a cell that is not a figure says. */
    String cell(int position, RejectionRule rule) {
        Column column = contract.columns().get(position);
        TableCell cell = row.cells().get(position);
        if (cell instanceof TableCell.Broken broken) {
            throw new Unreadable(
                    rule, "Cannot read '%s' at %s: %s".formatted(broken.raw(), cell.locator(), broken.why()));
        }
        String text = text(position);
        Meaning meaning = meaning(position, text);
        String said = meaning == null ? FootnoteMarks.behind(text) : meaning.of(column.gives(), text);
        if (said.isEmpty()) {
            throw new Unreadable(
                    rule,
                    "Cannot read column '%s': the cell at %s is empty".formatted(column.header(), cell.locator()));
        }
        return said;
    }

    private String text(int position) {
        TableCell cell = row.cells().get(position);
        return contract.isEmpty(cell) ? "" : TableText.clean(cell.raw());
    }

    /** What a word means in its section, if the contract tells that apart, else what it means anywhere. */
    private @Nullable Meaning meaning(int position, String text) {
        Map<String, Meaning> values = contract.columns().get(position).values();
        if (values.isEmpty()) {
            return null;
        }
        List<Integer> sections = at(Contract.Gives.SECTION);
        Meaning inSection = sections.isEmpty() ? null : values.get(text(sections.getFirst()) + Header.BELOW + text);
        Meaning anywhere = inSection == null ? values.get(text) : inSection;
        return anywhere == null ? values.get(FootnoteMarks.behind(text)) : anywhere;
    }
}
