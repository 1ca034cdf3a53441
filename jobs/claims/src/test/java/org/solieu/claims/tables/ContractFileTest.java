package org.solieu.claims.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solieu.vocabulary.Fault;

/** A contract that cannot be read is answered with its file, its field and what to write; the schema says the same. */
class ContractFileTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLUMNS = "columns: [{header: Thu, gives: value}]\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            header_row: first                  | contract.header_row[0] is
            header_row: [6, 8]                 | header_row is [6, 8], must be one row or rows below each other
            header_rows: 6                     | contract.header_rows is no field, must be one of
            numbers: french                    | contract.numbers is 'french', must be one of [vi, en, plain]
            sheets: '('                        | contract.sheets is
            groups: [{from: Chi, gives: place}] | the column 'Chi', must be the header of a column
            titles: [{gives: unit}]            | a title without 'like', must have a pattern
            valid_from: 1/3/2023               | is '1/3/2023', must be a day such as 2024-01-31
            fixed: {units: đồng}               | contract.fixed.units is no field, must be one of
            """)
    void aWrongFieldIsNamedWithWhatItMustBe(String field, String message) {
        assertThatThrownBy(() -> Tables.csv(field + "\n" + COLUMNS))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageStartingWith("Cannot read schemas/vocabulary/sources/finance_department.yaml: contract")
                .hasMessageContaining(message)
                .satisfies(fault -> assertThat(fault.getMessage())
                        .doesNotContain("java.")
                        .doesNotContain("jackson")
                        .doesNotContain("`"));
    }

    @Test
    void aWrongColumnOfAVersionIsNamed() {
        assertThatThrownBy(() -> Tables.csv("versions: [{columns: [{header: Thu, gives: number}]}]"))
                .hasMessageContaining("columns[0].gives is 'number', must be one of [value, indicator,");
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheSchemaIsReadAndAgreesWithIt() throws IOException {
        return examples()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> {
                    assertThat(schema().validate(example)).isEmpty();
                    assertThatCode(() -> Tables.csv(example.toString())).doesNotThrowAnyException();
                }));
    }

    /** A field that nobody knows, in every mapping of every example. */
    @TestFactory
    Stream<DynamicTest> neitherTheSchemaNorTheReaderTakesAnUnknownField() throws IOException {
        return examples()
                .flatMap(example -> misspelled(example).stream())
                .map(wrong -> DynamicTest.dynamicTest(wrong.toString(), () -> {
                    assertThat(schema().validate(wrong)).isNotEmpty();
                    assertThatThrownBy(() -> Tables.csv(wrong.toString())).isInstanceOf(Fault.OfSource.class);
                }));
    }

    private static List<JsonNode> misspelled(JsonNode example) {
        List<JsonNode> wrong = new ArrayList<>();
        for (String pointer : List.of("", "/fixed", "/titles/0", "/groups/0", "/columns/0", "/columns/0/of")) {
            JsonNode copy = example.deepCopy();
            if (copy.at(pointer) instanceof ObjectNode mapping) {
                mapping.put("unknown", "x");
                wrong.add(copy);
            }
        }
        return wrong;
    }

    private static Stream<JsonNode> examples() throws IOException {
        return root().at("/$defs/contract/examples").valueStream();
    }

    private static JsonSchema schema() throws IOException {
        ObjectNode contract = (ObjectNode) root().at("/$defs/contract").deepCopy();
        contract.set("$defs", root().path("$defs"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(contract);
    }

    private static JsonNode root() throws IOException {
        return JSON.readTree(Path.of(System.getProperty("solieu.project"), "schemas/vocabulary/source.schema.json")
                .toFile());
    }
}
