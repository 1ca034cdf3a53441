package org.solieu.archive;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Limits;
import org.solieu.vocabulary.Source;

/**
 * Gets a document from an HTTPS address if it has changed since. It stays with the host it was sent to, follows few
 * redirects, and takes no more bytes and time than one document may.
 *
 * @param patience how long one document may take, redirects included
 */
record Download(HttpClient client, int mostBytes, Duration patience) {
    private static final int MOST_REDIRECTS = 5;
    private static final int NOT_MODIFIED = 304;
    private static final int OK = 200;

    static Download overTheInternet() {
        Duration toConnect = Duration.ofSeconds(10);
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(toConnect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new Download(client, Limits.OF_A_FILE.bytes(), Duration.ofMinutes(1));
    }

    /**
     * Brings a folder up to date with an address.
     *
     * @throws Fault.OfSource where the server says that there is no such document, or gives one that is not to be taken
     * @throws Fault.OfInfrastructure where it does not answer, or not to the end
     */
    void get(Source source, String address, Path folder) {
        try {
            URI uri = URI.create(address);
            Path file = folder.resolve(name(uri));
            KeptVersion kept = KeptVersion.of(file);
            HttpResponse<byte[]> answer = follow(uri, kept);
            if (answer.statusCode() == OK) {
                Files.createDirectories(folder);
                Path unfinished = folder.resolve("." + file.getFileName() + ".unfinished");
                Files.write(unfinished, answer.body());
                Sidecar.write(file, source, answer.uri(), KeptVersion.modifiedOn(answer.headers()));
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                KeptVersion.keep(file, answer.headers());
            }
        } catch (IllegalArgumentException e) {
            throw new Fault.OfSource("Cannot fetch source %s: '%s' is no address of a document: %s"
                    .formatted(source.code(), address, e.getMessage()));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot fetch source %s from %s: %s; what was got earlier is used, load again"
                            .formatted(source.code(), address, requireNonNullElse(e.getMessage(), e.toString())),
                    e);
        }
    }

    /** The last part of the path: what the archive will call the document. */
    private static String name(URI uri) {
        String path = requireNonNullElse(uri.getPath(), "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (uri.getHost() == null || name.isEmpty() || name.startsWith(".") || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("must name a host and a file");
        }
        return name;
    }

    private HttpResponse<byte[]> follow(URI first, KeptVersion kept) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        URI uri = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<byte[]> answer = ask(uri, kept, end - System.nanoTime());
            int status = answer.statusCode();
            if (status == OK || status == NOT_MODIFIED) {
                return answer;
            }
            if (status / 100 != 3) {
                throw refusal(uri, status);
            }
            uri = next(uri, answer);
        }
        throw new Fault.OfSource("Cannot fetch %s: it redirects more than %d times, ask its publisher for the address"
                .formatted(first, MOST_REDIRECTS));
    }

    private static Fault refusal(URI uri, int status) {
        String told = "Cannot fetch %s: the server answers %d".formatted(uri, status);
        boolean passing = status >= 500 || status == 408 || status == 429;
        return passing
                ? new Fault.OfInfrastructure(told + ", load again later")
                : new Fault.OfSource(told + ", correct the address under 'from' of its source");
    }

    private static URI next(URI uri, HttpResponse<?> answer) {
        URI next = uri.resolve(answer.headers().firstValue("location").orElse(""));
        if (!"https".equals(next.getScheme()) || !uri.getRawAuthority().equals(next.getRawAuthority())) {
            throw new Fault.OfSource(
                    "Cannot fetch %s: it redirects to %s, which is another host or no HTTPS; if that is right, write it under 'from' of its source"
                            .formatted(uri, next));
        }
        return next;
    }

    private HttpResponse<byte[]> ask(URI uri, KeptVersion kept, long nanos) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        kept.headers().forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), head -> new BoundedBody(mostBytes));
        try {
            return answer.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("it takes more than %d seconds".formatted(patience.toSeconds()), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BoundedBody.TooLarge) {
                throw new Fault.OfSource("Cannot fetch %s: it has more than %d bytes, ask its publisher for parts"
                        .formatted(uri, mostBytes));
            }
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
