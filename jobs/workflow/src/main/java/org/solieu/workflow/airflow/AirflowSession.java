package org.solieu.workflow.airflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.workflow.airflow.generated.ApiClient;
import org.solieu.workflow.airflow.generated.ApiException;
import org.solieu.workflow.airflow.generated.RunsApi;

/** A user's talk with Airflow: it logs in, logs in again when the token has run out, and repeats what can do no harm. */
public final class AirflowSession {
    /** A request to one of Airflow's operations. */
    interface Request<T> {
        T of(RunsApi api) throws ApiException;
    }

    private static final int ATTEMPTS = 4;
    private static final int UNAUTHORISED = 401;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final String address;
    private final Path password;
    private final ApiClient client = new ApiClient();
    private final RunsApi api;
    private @Nullable String token;

    AirflowSession(String address, Path password) {
        this.address = address;
        this.password = password;
        // Airflow's server loses the body of a request that offers an upgrade to HTTP/2
        client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
        client.updateBaseUri(address);
        client.setConnectTimeout(Duration.ofSeconds(5));
        client.setReadTimeout(Duration.ofSeconds(30));
        client.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + token));
        this.api = new RunsApi(client);
    }

    /** Asks for something: repeated after every fault that may pass. */
    <T> T ask(String what, Request<T> request) {
        return send(what, request, false);
    }

    /** Tells Airflow to do something: repeated only where it surely has not begun. */
    <T> T tell(String what, Request<T> request) {
        return send(what, request, true);
    }

    private <T> T send(String what, Request<T> request, boolean once) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(request);
            } catch (ApiException e) {
                AirflowFault fault = AirflowFault.of(e, address, what);
                Duration pause = pause(fault, attempt);
                boolean again = fault.mayPass() && (!once || fault.leftEverythingAsItWas());
                if (!again || attempt == ATTEMPTS || pause.compareTo(LONGEST_PAUSE) > 0) {
                    throw fault;
                }
                waitFor(pause);
            }
        }
    }

    private <T> T attempt(Request<T> request) throws ApiException {
        boolean fresh = token == null;
        if (token == null) {
            token = logIn();
        }
        try {
            return request.of(api);
        } catch (ApiException e) {
            if (e.getCode() != UNAUTHORISED || fresh) {
                throw e;
            }
            token = logIn();
            return request.of(api);
        }
    }

    /** A token, from the endpoint of Airflow's auth manager: its description of operations does not have it. */
    private String logIn() throws ApiException {
        ObjectMapper json = client.getObjectMapper();
        try {
            String body = json.writeValueAsString(Map.of("username", AirflowRuns.LOGIN, "password", readPassword()));
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/auth/token"))
                    .timeout(client.getReadTimeout())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> response = client.getHttpClient().send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new ApiException(response.statusCode(), response.headers(), response.body());
            }
            return json.readTree(response.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new ApiException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(e);
        }
    }

    private String readPassword() {
        try {
            return Files.readString(password).strip();
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot read %s: './solieu up --set engines=trino,airflow' makes it".formatted(password), e);
        }
    }

    /** As long as Airflow asks for, else 1, 2, 4 seconds. */
    private static Duration pause(AirflowFault fault, int attempt) {
        Duration asked = fault.retryAfter();
        return asked == null ? Duration.ofSeconds(1L << (attempt - 1)) : asked;
    }

    static void waitFor(Duration pause) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, pause.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
