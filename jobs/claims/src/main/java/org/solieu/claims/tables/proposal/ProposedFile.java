package org.solieu.claims.tables.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.solieu.claims.tables.contracts.Contract;
import org.solieu.claims.tables.guesses.Grid;
import org.solieu.claims.tables.guesses.Guessing;
import org.solieu.claims.tables.guesses.ProposedColumn;
import org.solieu.claims.tables.guesses.Remarks;
import org.solieu.claims.tables.guesses.TableForm;

/**
 * A file nobody has described: the table whose form is guessed, the sheets that are like it, and what nobody can guess.
 *
 * @param open what is left to be filled in
 */
public record ProposedFile(
        Guessing guessing,
        String name,
        FileGlance glance,
        Grid grid,
        TableForm form,
        List<String> sheets,
        List<String> open) {
    /** The file by the sheet with the most figures; none where no sheet that is not hidden holds a table. */
    static Optional<ProposedFile> of(Guessing guessing, String name, FileGlance glance) {
        Map<Grid, TableForm> forms = new LinkedHashMap<>();
        for (Grid grid : glance.grids()) {
            if (!grid.isHidden()) {
                glance.form(grid, guessing.words().missing()).ifPresent(form -> forms.put(grid, form));
            }
        }
        return forms.entrySet().stream()
                .reduce((one, other) ->
                        other.getValue().figures() > one.getValue().figures() ? other : one)
                .map(most -> new ProposedFile(
                        guessing,
                        name,
                        glance,
                        most.getKey(),
                        most.getValue(),
                        forms.entrySet().stream()
                                .filter(form -> isAlike(form.getValue(), most.getValue()))
                                .map(form -> form.getKey().name())
                                .toList(),
                        new ArrayList<>()));
    }

    private static boolean isAlike(TableForm one, TableForm other) {
        return withoutNumbers(one).equals(withoutNumbers(other));
    }

    private static List<String> withoutNumbers(TableForm form) {
        return form.names().stream().map(name -> name.replaceAll("\\d+", "#")).toList();
    }

    Remarks remarks() {
        return guessing.remarks();
    }

    /** A line that says what is to be filled in. */
    String open(String key, Object... of) {
        open.add(remarks().text(key, of));
        return "  # " + remarks().open(key, of) + "\n";
    }

    /** What a sheet of the file seems to be. */
    Optional<TableForm> form(Grid other) {
        return glance.form(other, guessing.words().missing());
    }

    static boolean gives(List<ProposedColumn> columns, Contract.Gives gives) {
        return columns.stream().anyMatch(column -> column.gives() == gives);
    }

    /** Whether every column of figures says a thing by itself. */
    static boolean allSay(List<ProposedColumn> columns, String term) {
        return columns.stream()
                .filter(column -> column.gives() == Contract.Gives.VALUE)
                .allMatch(column -> column.of().containsKey(term));
    }
}
