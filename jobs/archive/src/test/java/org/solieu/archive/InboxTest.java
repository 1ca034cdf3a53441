package org.solieu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InboxTest {
    @Test
    void aFolderInTheWorkingDirectoryIsNamedByOneWord() {
        assertThat(Inbox.of(Path.of("src")).files(LocalDate.of(2024, 11, 6))).isNotEmpty();
    }
}
