package org.solieu.claims.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.Measure;
import org.solieu.vocabulary.Scenario;

/** Tables as people have them are read as they are meant, or refused with a reason. */
class PeopleTablesTest {
    @TestFactory
    Stream<DynamicTest> everyTableIsReadAsItIsMeant() {
        return Stream.of(PeopleTables.all(), OpenDataTables.all())
                .flatMap(List::stream)
                .map(table -> DynamicTest.dynamicTest(
                        table.story(),
                        () -> assertThat(print(Tables.read(
                                        table.reader(), table.bytes().make())))
                                .containsExactlyElementsOf(table.items())));
    }

    static List<String> print(List<Item> items) {
        return items.stream().map(PeopleTablesTest::print).toList();
    }

    /** The place, then the value with what is not as usual, or the rule that refuses it. */
    private static String print(Item item) {
        String place = switch (item.locator()) {
            case Locator.Cell cell -> cell.address();
            case Locator.Field field -> field.line() + "." + field.column();
            case Locator other -> other.toString();
        };
        return place + ": "
                + switch (item) {
                    case Refusal refusal -> refusal.rule().code();
                    case Statement statement -> String.join(" ", words(statement));
                };
    }

    private static List<String> words(Statement statement) {
        List<String> words = new ArrayList<>();
        words.add(statement.value().stripTrailingZeros().toPlainString());
        words.add(statement.unit());
        if (statement.measure() != Measure.LEVEL) {
            words.add(statement.measure().code());
        }
        if (statement.scenario() != Scenario.ACTUAL) {
            words.add(statement.scenario().code());
        }
        if (!statement.breakdown().members().isEmpty()) {
            words.add(statement.breakdown().toString());
        }
        words.add(String.valueOf(statement.period()));
        if (statement.place() != null && !statement.place().equals("Thái Bình")) {
            words.add(statement.place());
        }
        if (statement.status() != null) {
            words.add(statement.status().code());
        }
        if (String.valueOf(statement.indicator()).endsWith("_expenditure")) {
            words.add(String.valueOf(statement.indicator()));
        }
        return words;
    }
}
