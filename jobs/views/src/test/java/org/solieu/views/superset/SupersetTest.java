package org.solieu.views.superset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solieu.vocabulary.Fault;

/** How Superset fails us, each way with who must act. */
class SupersetTest {
    private static final String LOGIN = "/api/v1/security/login";
    private static final String EXPORT = "/api/v1/assets/export/";
    private static final String IMPORT = "/api/v1/assets/import/";

    private final FakeSuperset server;

    SupersetTest() throws IOException {
        server = new FakeSuperset();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void oneThatIsDownTellsHowToStartIt() {
        URI address = server.address();
        server.close();

        refusal(() -> login(address)).hasMessageContaining("is not reachable; './solieu up' starts it");
    }

    @Test
    void oneThatIsSlowIsNotWaitedForAndChangesNothing() {
        server.failing(LOGIN, 0);

        refusal(() -> login(server.address(), Duration.ofMillis(500))).hasMessageContaining("does not answer in time");
        assertThat(server.asked()).containsExactly("POST " + LOGIN);
    }

    @Test
    void aRefusedLoginTellsWhichPasswordIsWrong() {
        server.failing(LOGIN, 401);

        refusal(() -> login(server.address()))
                .hasMessageContaining("(401)")
                .hasMessageContaining("secrets/superset.password");
    }

    @Test
    void aQuestionThatFailsIsAskedOnceMore() {
        server.failing(EXPORT, 500);
        try (Superset superset = login(server.address())) {
            refusal(superset::exported)
                    .hasMessageContaining("Superset failed (500): {")
                    .hasMessageContaining("it is so");
        }
        assertThat(server.asked()).filteredOn(("GET " + EXPORT)::equals).hasSize(2);
    }

    @Test
    void aChangeThatFailsIsNotRepeated() {
        server.failing(IMPORT, 500);
        try (Superset superset = login(server.address())) {
            refusal(() -> superset.importAll(List.of())).hasMessageContaining("Superset failed (500)");
        }
        assertThat(server.asked()).filteredOn(("POST " + IMPORT)::equals).hasSize(1);
    }

    @Test
    void whatStandsAgainstADefinitionIsAConflict() {
        server.failing(IMPORT, 422);
        try (Superset superset = login(server.address())) {
            refusal(() -> superset.importAll(List.of())).hasMessageContaining("Superset rejects it (422)");
        }
    }

    private static Superset login(URI address) {
        return login(address, Duration.ofMinutes(2));
    }

    private static Superset login(URI address, Duration patience) {
        return Superset.login(address, "secret", patience);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refusal(ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.OfInfrastructure.class,
                        fault -> assertThat(fault.exitCode()).isEqualTo(4));
    }
}
