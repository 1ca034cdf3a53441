package org.solieu.archive;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Source;

/**
 * A table read where it lies, as the archive would take it, with what its name and its side-car declare.
 *
 * @param publishedOn null where nothing says it
 */
@SuppressWarnings("ArrayRecordComponent")
public record TableFile(
        String name,
        byte[] bytes,
        Source source,
        @Nullable LocalDate publishedOn,
        @Nullable String place,
        @Nullable String publisher) {

    /**
     * The source that would take a file of this name.
     *
     * @throws Fault.OfSource where none does
     */
    public static Source source(Path path, Collection<Source> sources) {
        try {
            return new Sources(sources).of(file(path));
        } catch (NotArchived e) {
            throw new Fault.OfSource(e.detail());
        }
    }

    /**
     * Reads a file and its side-car.
     *
     * @throws Fault.OfSource where it cannot be read, with the remedy
     */
    public static TableFile read(Path path, Source source) {
        InboxFile file = file(path);
        try {
            Sidecar sidecar = Sidecar.beside(file);
            byte[] bytes = file.read();
            new Decoder().decode(file, source, bytes);
            return new TableFile(
                    file.name(),
                    bytes,
                    source,
                    publishedOn(file, sidecar, source),
                    sidecar.place() == null ? source.place() : sidecar.place(),
                    sidecar.publisher() == null ? source.publisher() : sidecar.publisher());
        } catch (NotArchived e) {
            throw new Fault.OfSource(e.detail());
        }
    }

    private static InboxFile file(Path path) {
        Path absolute = path.toAbsolutePath();
        Path folder = absolute.getParent();
        return InboxFile.of(folder == null ? absolute : folder, absolute);
    }

    private static @Nullable LocalDate publishedOn(InboxFile file, Sidecar sidecar, Source source) {
        try {
            return Publication.of(file, sidecar, source, LocalDate.MAX).day();
        } catch (NotArchived e) {
            // the command may be told the day, and says what is missing if it is not
            return null;
        }
    }
}
