package org.solieu.warehouse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;

/**
 * The lock that every command takes before it writes, so that two loads never write at once. The system frees it when its
 * process dies.
 */
public final class WriterLock implements AutoCloseable {
    /** A file lock holds against other processes only: within one process the permits of this map do. */
    private static final Map<Path, Semaphore> WITHIN_THIS_PROCESS = new ConcurrentHashMap<>();

    private final Semaphore permit;
    private final FileChannel channel;
    private final @Nullable CatalogLock catalog;

    private WriterLock(Semaphore permit, FileChannel channel, @Nullable CatalogLock catalog) {
        this.permit = permit;
        this.channel = channel;
        this.catalog = catalog;
    }

    /**
     * Takes the lock of an installation, and that of its catalog where other machines may write to it, and puts into its
     * place what a killed restore left half-way.
     */
    public static WriterLock take(Settings settings, String who, Consumer<String> waiting) {
        WriterLock lock = take(settings.home().resolve("writer.lock"), who, waiting);
        try {
            Renames.complete(settings.home());
            return new WriterLock(
                    lock.permit,
                    lock.channel,
                    CatalogLock.take(settings, who, waiting).orElse(null));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Takes the lock, waiting for whoever holds it.
     *
     * @param file the lock's file, which also names its holder
     * @param who the command that takes it
     * @param waiting is given the holder's name, once, if there is a wait
     */
    static WriterLock take(Path file, String who, Consumer<String> waiting) {
        Semaphore permit = WITHIN_THIS_PROCESS.computeIfAbsent(file.toAbsolutePath(), path -> new Semaphore(1, true));
        if (!permit.tryAcquire()) {
            waiting.accept(holder(file));
            permit.acquireUninterruptibly();
        }
        try {
            return new WriterLock(permit, lock(file, who, waiting), null);
        } catch (IOException e) {
            permit.release();
            throw new Fault.OfInfrastructure("Cannot lock %s: %s".formatted(file, Reason.of(e)), e);
        }
    }

    private static FileChannel lock(Path file, String who, Consumer<String> waiting) throws IOException {
        PrivateFiles.newFolderOf(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            waiting.accept(holder(file));
            channel.lock();
        }
        String since = LocalTime.now(Run.HANOI).format(DateTimeFormatter.ofPattern("HH:mm:ss"));
        String line = "%s (process %d) since %s"
                .formatted(who, ProcessHandle.current().pid(), since);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
        return channel;
    }

    private static String holder(Path file) {
        try {
            return "Waiting for " + Files.readString(file);
        } catch (IOException e) {
            return "Waiting for another writer";
        }
    }

    /**
     * Sees that the lock is still held: a database on another machine may have lost whoever holds it.
     *
     * @throws Fault.OfInfrastructure if it is not
     */
    void requireHeld() {
        if (catalog != null) {
            catalog.requireHeld();
        }
    }

    /** Frees the lock. */
    @Override
    public void close() {
        try (CatalogLock freed = catalog) {
            channel.close();
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot free the writer's lock: " + e.getMessage(), e);
        } finally {
            permit.release();
        }
    }
}
