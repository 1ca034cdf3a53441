package org.solieu.archive;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.RejectionRule;
import org.solieu.vocabulary.Sha256;
import org.solieu.vocabulary.Source;
import org.solieu.warehouse.ContentStore;

/** Takes a day's files in, one by one: each is accepted, refused, or known from another day. */
final class Intake {
    private final LocalDate day;
    private final Sources sources;
    private final Archived archived;
    private final ContentStore content;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int ofOtherDays;

    Intake(LocalDate day, Sources sources, Archived archived, ContentStore content) {
        this.day = day;
        this.sources = sources;
        this.archived = archived;
        this.content = content;
    }

    void takeAll(List<InboxFile> files) {
        Set<String> names = files.stream().map(InboxFile::name).collect(Collectors.toSet());
        try (Decoder decoder = new Decoder()) {
            for (InboxFile file : files) {
                if (!file.isSidecar()) {
                    new Taking(file, decoder).take();
                } else if (!names.contains(file.document())) {
                    refused.add(alone(file));
                }
            }
        }
    }

    private static Refused alone(InboxFile sidecar) {
        return new Refused(
                sidecar.name(),
                null,
                null,
                RejectionRule.SIDECAR_INVALID,
                "Cannot use '%s': there is no document '%s' beside it, correct one of the names"
                        .formatted(sidecar.name(), sidecar.document()));
    }

    List<Accepted> accepted() {
        return accepted;
    }

    List<Refused> refused() {
        return refused;
    }

    /** Files another day has archived. */
    int ofOtherDays() {
        return ofOtherDays;
    }

    /** One file on its way; what is known of it when it is refused goes into the rejection. */
    private final class Taking {
        private final InboxFile file;
        private final Decoder decoder;
        private @Nullable String id;
        private @Nullable Source source;

        Taking(InboxFile file, Decoder decoder) {
            this.file = file;
            this.decoder = decoder;
        }

        void take() {
            try {
                byte[] bytes = file.read();
                String hash = Sha256.of(bytes);
                id = hash;
                if (archived.isOfAnotherDay(hash, file.name())) {
                    ofOtherDays++;
                } else {
                    accept(hash, bytes);
                }
            } catch (NotArchived e) {
                refused.add(new Refused(file.name(), id, source == null ? null : source.code(), e.rule(), e.detail()));
            }
        }

        private void accept(String hash, byte[] bytes) {
            archived.requireNew(hash, file.name());
            Source found = sources.of(file);
            source = found;
            Sidecar sidecar = Sidecar.beside(file);
            Publication publication = Publication.of(file, sidecar, found, day);
            Decoded decoded = decoder.decode(file, found, bytes);
            Instant gotAt = requireNonNullElse(archived.gotBefore(hash, file.name()), now);
            accepted.add(new Accepted(hash, file, bytes.length, found, sidecar, publication, decoded, gotAt));
            content.keep(hash, bytes);
            archived.add(hash, file.name());
        }
    }
}
