package org.solieu.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What processes listen on, as Linux tells in {@code /proc}. */
final class Sockets {
    /** An address that no other machine reaches, of IPv4 or IPv6. */
    static final String LOOPBACK = "(0100007F|0{16}FFFF00000100007F|0{24}01000000):[0-9A-F]{4}";

    private static final String LISTENING = "0A";

    private Sockets() {}

    /** Local addresses, in the kernel's hexadecimal, such as {@code 0100007F:20FB}. */
    static List<String> listening(List<ProcessHandle> processes) {
        Set<String> own = processes.stream().flatMap(Sockets::inodes).collect(Collectors.toSet());
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTENING) && own.contains(columns[9]))
                .map(columns -> columns[1])
                .toList();
    }

    private static Stream<String> inodes(ProcessHandle process) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return descriptors
                    .map(Sockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .toList()
                    .stream();
        } catch (NoSuchFileException e) {
            return Stream.of(); // it has ended since it was listed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "closed since it was listed";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
