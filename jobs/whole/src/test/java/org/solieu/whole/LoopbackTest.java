package org.solieu.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkEnv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;
import org.solieu.warehouse.Warehouse;

/** Nobody on another machine reaches what runs here. */
@EnabledOnOs(OS.LINUX)
class LoopbackTest {
    @Test
    @ExtendWith(RunningInstallation.class)
    void nothingThatUpStartsListensBeyondLoopback(Installation installation) {
        String trino = "%04X".formatted(installation.settings().port(Setting.TRINO_PORT));
        assertThat(Sockets.listening(installation.processes()))
                .anySatisfy(socket -> assertThat(socket).endsWith(":" + trino))
                .allSatisfy(socket -> assertThat(socket).matches(Sockets.LOOPBACK));
    }

    @Test
    void noLoadListensBeyondLoopback(@TempDir Path home) {
        try (Warehouse warehouse = Warehouse.open(settings(home), "test", line -> {})) {
            assertThat(warehouse.spark().range(1).count()).isOne();
            assertThat(Sockets.listening(List.of(ProcessHandle.current())))
                    .isNotEmpty()
                    .allSatisfy(socket -> assertThat(socket).matches(Sockets.LOOPBACK));
        }
    }

    /** Other accounts of the machine reach loopback too. */
    @Test
    void noLoadAnswersWhoLacksTheSecretOfItsRun(@TempDir Path home) {
        try (Warehouse warehouse = Warehouse.open(settings(home), "test", line -> {})) {
            assertThat(warehouse.spark().range(1).count()).isOne();
            SparkEnv load = SparkEnv.get();
            assertThatThrownBy(() -> Intruder.findEndpoint(load.rpcEnv().address(), "BlockManagerMaster"))
                    .hasStackTraceContaining("Unknown challenge message");
            assertThatThrownBy(() -> Intruder.openBlock(load.blockManager().blockManagerId()))
                    .hasStackTraceContaining("Unknown challenge message");
        }
    }

    private static Settings settings(Path home) {
        return Settings.of(Map.of(
                "SOLIEU_HOME", home.toString(),
                "SOLIEU_PROJECT", Installation.PROJECT.toString(),
                "SOLIEU_SPARK_MASTER", "local[1]"));
    }
}
