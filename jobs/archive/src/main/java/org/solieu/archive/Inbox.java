package org.solieu.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.solieu.vocabulary.Fault;

/**
 * Where documents arrive. A file in the folder {@code 2024-01-02} belongs to that day; any other to the day it is first
 * seen. Names that begin with a dot are left alone.
 */
public record Inbox(Path folder) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The files that may belong to a day, sorted by name; side-cars are among them. */
    List<InboxFile> files(LocalDate day) {
        if (!Files.isDirectory(folder)) {
            throw new Fault.OfSource("Cannot read the inbox: '%s' is no folder, create it or name another with --inbox"
                    .formatted(folder));
        }
        List<InboxFile> files = new ArrayList<>(below(folder));
        Path ofDay = folder.resolve(day.toString());
        if (Files.isDirectory(ofDay, LinkOption.NOFOLLOW_LINKS)) {
            files.addAll(below(ofDay));
        }
        files.sort(Comparator.comparing(InboxFile::name)
                .thenComparing(file -> file.path().toString()));
        return files;
    }

    private static List<InboxFile> below(Path root) {
        List<InboxFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return isOwn(root, visited) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isOwn(root, file)) {
                        files.add(InboxFile.of(root, file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            return files;
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot read the inbox %s: %s".formatted(root, e.getMessage()), e);
        }
    }

    private static boolean isOwn(Path root, Path path) {
        String name = path.getFileName().toString();
        return path.equals(root) || !(name.startsWith(".") || DAY.matcher(name).matches());
    }
}
