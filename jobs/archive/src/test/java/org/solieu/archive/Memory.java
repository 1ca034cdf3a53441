package org.solieu.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How much memory the processes that this one starts occupy at most, as Linux tells; 0 elsewhere. */
final class Memory {
    private Memory() {}

    static long ofChildrenDuring(Runnable work) {
        AtomicLong most = new AtomicLong();
        try (ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor()) {
            // the handle is of no use: the looks end with this call
            Object unused = looks.scheduleAtFixedRate(
                    () -> most.accumulateAndGet(ofChildren(), Math::max), 0, 50, TimeUnit.MILLISECONDS);
            work.run();
            looks.shutdownNow();
        }
        return most.get();
    }

    private static long ofChildren() {
        return ProcessHandle.current()
                .children()
                .map(child -> Path.of("/proc", Long.toString(child.pid())))
                .filter(Memory::isReader)
                .mapToLong(child -> peak(child.resolve("status")))
                .max()
                .orElse(0);
    }

    /** A process that has only begun shares the memory of this one. */
    private static boolean isReader(Path child) {
        try {
            return Files.readString(child.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    .contains(TextServer.class.getName() + '\0');
        } catch (IOException e) {
            return false;
        }
    }

    private static long peak(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
