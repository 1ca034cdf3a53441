package org.solieu.workflow.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.vocabulary.Fault;

class TemplateTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeTemplate() throws IOException {
        Files.createDirectories(folder.resolve("from/catalog"));
        Files.writeString(folder.resolve("from/catalog/solieu.properties"), "port=${port}\nother=${ENV:HOME}\n");
    }

    @Test
    void fillsInNamesAndLeavesTheEnginesOwn() throws IOException {
        assertThat(fill(Map.of("port", "$1\\"), UnaryOperator.identity())).isEqualTo("port=$1\\\nother=${ENV:HOME}\n");
    }

    @Test
    void writesValuesAsTheEngineReadsThem() throws IOException {
        assertThat(fill(Map.of("port", "50%"), value -> value.replace("%", "%%")))
                .contains("port=50%%");
    }

    @Test
    void aNameWithoutValueIsAFaultOfOurs() {
        assertThatThrownBy(() -> fill(Map.of(), UnaryOperator.identity()))
                .isInstanceOf(Fault.OfOurs.class)
                .hasMessageContaining("no value for 'port'");
    }

    private String fill(Map<String, String> values, UnaryOperator<String> escape) {
        Map<Path, String> texts = new Template(values, escape).fill(folder.resolve("from"), folder.resolve("to"));
        return texts.getOrDefault(folder.resolve("to/catalog/solieu.properties"), "");
    }
}
