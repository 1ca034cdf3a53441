package org.solieu.archive;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Source;

/**
 * A prose document read where it lies, as the archive would decode it, with what its side-car declares.
 *
 * @param text decoded text, untouched
 */
public record ProseFile(
        String name,
        String text,
        @Nullable LocalDate publishedOn,
        @Nullable String place,
        @Nullable String publisher) {

    /**
     * Reads a document and its side-car.
     *
     * @param source a source of prose
     * @throws Fault.OfSource where it cannot be read, with the remedy
     */
    public static ProseFile read(Path path, Source source) {
        Path absolute = path.toAbsolutePath();
        Path folder = absolute.getParent();
        try (Decoder decoder = new Decoder()) {
            InboxFile file = InboxFile.of(folder == null ? absolute : folder, absolute);
            Sidecar sidecar = Sidecar.beside(file);
            String text = decoder.decode(file, source, file.read()).text();
            return new ProseFile(
                    file.name(), text == null ? "" : text, sidecar.publishedOn(), sidecar.place(), sidecar.publisher());
        } catch (NotArchived e) {
            throw new Fault.OfSource(e.detail());
        }
    }
}
