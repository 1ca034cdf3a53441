package org.solieu.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;

/**
 * Where documents arrive: one folder, or several. A file in the folder {@code 2024-01-02} belongs to that day; any other to the day it is first
 * seen. Names that begin with a dot are left alone.
 */
public record Inbox(List<Path> folders) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** One folder. */
    public static Inbox of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Fault.OfSource("Cannot read the inbox: '%s' is no folder, create it or name another with --inbox"
                    .formatted(folder));
        }
        return new Inbox(List.of(folder));
    }

    /** This and other folders, whose files are taken in the same way. */
    public Inbox with(List<Path> others) {
        return new Inbox(Stream.concat(folders.stream(), others.stream()).toList());
    }

    /** The days that have a folder of their own, in their order. */
    public NavigableSet<LocalDate> days() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Path folder : folders) {
            try (Stream<Path> children = Files.list(folder)) {
                children.filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                        .map(child -> day(child.getFileName().toString()))
                        .flatMap(Optional::stream)
                        .forEach(days::add);
            } catch (IOException e) {
                throw new Fault.OfInfrastructure("Cannot read the inbox %s: %s".formatted(folder, e.getMessage()), e);
            }
        }
        return days;
    }

    private static Optional<LocalDate> day(String name) {
        try {
            return DAY.matcher(name).matches() ? Optional.of(LocalDate.parse(name)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The files that may belong to a day, sorted by name; side-cars are among them. */
    List<InboxFile> files(LocalDate day) {
        List<InboxFile> files = new ArrayList<>();
        for (Path folder : folders) {
            files.addAll(below(folder));
            Path ofDay = folder.resolve(day.toString());
            if (Files.isDirectory(ofDay, LinkOption.NOFOLLOW_LINKS)) {
                files.addAll(below(ofDay));
            }
        }
        files.sort(Comparator.comparing(InboxFile::name)
                .thenComparing(file -> file.path().toString()));
        return files;
    }

    private List<InboxFile> below(Path root) {
        List<InboxFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    boolean isElsewhere = isLeftAlone(visited) || isOfADay(visited);
                    return isElsewhere && !visited.equals(root)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return visitFileFailed(file, null);
                }

                // what cannot even be looked at is refused when it is read
                @Override
                public FileVisitResult visitFileFailed(Path file, @Nullable IOException failure) {
                    if (!isLeftAlone(file)) {
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

    private static boolean isLeftAlone(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private boolean isOfADay(Path path) {
        Path parent = path.getParent();
        return parent != null
                && folders.contains(parent)
                && DAY.matcher(path.getFileName().toString()).matches();
    }
}
