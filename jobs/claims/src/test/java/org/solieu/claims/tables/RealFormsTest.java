package org.solieu.claims.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.solieu.claims.Document;
import org.solieu.claims.Item;
import org.solieu.claims.Refusal;
import org.solieu.claims.Statement;
import org.solieu.vocabulary.Locator;
import org.solieu.vocabulary.PublishedOnBasis;
import org.solieu.vocabulary.Source;

/** Real forms are declared in forty lines, and the same declaration reads the next year's file. */
class RealFormsTest {
    private static final int MOST_LINES = 40;

    static List<RealForms.Edition> editions() {
        return RealForms.all();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyCellIsReadAsItIsMeant(RealForms.Edition edition) {
        Source source = Tables.source(edition.form(), resource(edition.form() + ".yaml"));
        List<Item> items = new ArrayList<>();
        try {
            TableReader.of(source, Tables.VOCABULARY)
                    .read(document(edition, source), new ByteArrayInputStream(edition.bytes()))
                    .forEachRemaining(items::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(items.stream().map(RealFormsTest::print))
                .containsExactlyElementsOf(
                        resource(edition.edition() + ".figures").lines().toList());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aFormIsDeclaredInFortyLinesThatAgreeWithTheSchema(RealForms.Edition edition) {
        String yaml = resource(edition.form() + ".yaml");
        assertThat(yaml.lines().count()).isLessThanOrEqualTo(MOST_LINES);
        assertThat(Tables.problems(yaml)).isEmpty();
    }

    private static Document document(RealForms.Edition edition, Source source) {
        return new Document(
                "0".repeat(64),
                edition.file(),
                source.code(),
                edition.publishedOn(),
                PublishedOnBasis.DECLARED,
                source.place(),
                null,
                null);
    }

    static String resource(String name) {
        try (InputStream file = RealFormsTest.class.getResourceAsStream("forms/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String print(Item item) {
        String place = switch (item.locator()) {
            case Locator.Cell cell -> cell.sheet() + "!" + cell.address();
            case Locator.Field field -> field.line() + "." + field.column();
            case Locator other -> other.toString();
        };
        return switch (item) {
            case Refusal refusal ->
                "%s: '%s' %s".formatted(place, refusal.raw(), refusal.rule().code());
            case Statement statement ->
                "%s: %s %s %s[%s] %s %s %s %s %s"
                        .formatted(
                                place,
                                statement.value().stripTrailingZeros().toPlainString(),
                                statement.unit(),
                                statement.indicator(),
                                statement.breakdown(),
                                statement.scenario().code(),
                                statement.measure().code(),
                                statement.period(),
                                statement.place(),
                                statement.status() == null
                                        ? "-"
                                        : statement.status().code());
        };
    }
}
