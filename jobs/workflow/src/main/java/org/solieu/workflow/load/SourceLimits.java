package org.solieu.workflow.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Source;
import org.solieu.warehouse.SourceShare;

/** What sources may get wrong before a load, though published, ends as their fault. */
public final class SourceLimits {
    private static final BigDecimal OF_TABLES = new BigDecimal("0.01");

    private SourceLimits() {}

    /**
     * Compares what was rejected with what each source allows: its {@code reject_at_most}, else 1 % of a table's cells and
     * any number in prose.
     *
     * @throws Fault.OfSource naming every source that passed its limit or broke its contract
     */
    static void check(List<SourceShare> shares, Map<String, Source> sources) {
        List<String> faults = shares.stream()
                .flatMap(share -> faults(share, sources.get(share.source())))
                .toList();
        if (!faults.isEmpty()) {
            throw new Fault.OfSource("The load is published, but %s; see views.rejections for places and remedies"
                    .formatted(String.join("; ", faults)));
        }
    }

    private static Stream<String> faults(SourceShare share, @Nullable Source source) {
        if (share.brokenContracts() > 0) {
            return Stream.of("%d documents of source %s broke their contract"
                    .formatted(share.brokenContracts(), share.source()));
        }
        @Nullable BigDecimal limit = source == null ? null : limit(source);
        if (limit == null || !isPassed(share, limit)) {
            return Stream.of();
        }
        return Stream.of(
                "%d of %d items of source %s were rejected, more than its limit of %s (reject_at_most; unknown indicators not counted)"
                        .formatted(share.rejected(), share.items(), share.source(), limit.toPlainString()));
    }

    private static boolean isPassed(SourceShare share, BigDecimal limit) {
        BigDecimal allowed = limit.multiply(BigDecimal.valueOf(share.items()));
        return BigDecimal.valueOf(share.rejected()).compareTo(allowed) > 0;
    }

    private static @Nullable BigDecimal limit(Source source) {
        if (source.rejectAtMost() != null) {
            return source.rejectAtMost();
        }
        return source.format() == Source.Format.PROSE ? null : OF_TABLES;
    }
}
