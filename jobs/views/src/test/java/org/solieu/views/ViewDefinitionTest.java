package org.solieu.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.views.ViewDefinition.Column;
import org.solieu.vocabulary.Fault;

class ViewDefinitionTest {
    private static final ViewDefinition VIEW =
            new ViewDefinition("views.a", "SELECT 1 AS b", "What is b", List.of(new Column("b", "b")));

    @Test
    void aChangedWordChangesTheComment() {
        ViewDefinition same = new ViewDefinition(VIEW.name(), VIEW.query(), VIEW.answers(), VIEW.columns());
        ViewDefinition other =
                new ViewDefinition(VIEW.name(), VIEW.query(), VIEW.answers(), List.of(new Column("b", "c")));
        assertThat(same.comment()).isEqualTo(VIEW.comment());
        assertThat(other.comment()).isNotEqualTo(VIEW.comment());
    }

    @Test
    void anUnfinishedViewIsNotTakenForAFinishedOne() {
        assertThat(VIEW.unfinishedComment()).isNotEqualTo(VIEW.comment());
    }

    @Test
    void knowsItsOwnViewsByTheirComment() {
        assertThat(ViewDefinition.made(VIEW.comment())).isTrue();
        assertThat(ViewDefinition.made(VIEW.unfinishedComment())).isTrue();
        assertThat(ViewDefinition.made("A view that somebody made")).isFalse();
        assertThat(ViewDefinition.made("")).isFalse();
    }

    @Test
    void aColumnWithoutMeaningIsNamed(@TempDir Path folder) throws IOException {
        Path view = Files.createDirectory(folder.resolve("harvests"));
        Files.writeString(view.resolve("view.yaml"), "answers: {vi: a, en: b}\ncolumns: [tonnes]\n");
        Files.writeString(view.resolve("view.sql"), "SELECT 1 AS tonnes");
        Files.writeString(folder.resolve("columns.yaml"), "tonnes: {vi: tấn}\n");
        assertThatThrownBy(() -> new FixedViews(folder).definitions())
                .isInstanceOf(Fault.OfOurs.class)
                .hasMessageContaining("view.yaml: 'tonnes' has no text");
    }
}
