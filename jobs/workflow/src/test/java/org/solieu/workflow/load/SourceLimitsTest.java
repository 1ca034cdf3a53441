package org.solieu.workflow.load;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Names;
import org.solieu.vocabulary.Source;
import org.solieu.warehouse.SourceShare;

class SourceLimitsTest {
    @Test
    void aTableMayHaveOneCellInAHundredRejected() {
        assertThatCode(() -> check(Source.Format.CSV, null, 100, 1, 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(Source.Format.CSV, null, 100, 2, 0))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining("2 of 100 items of source any were rejected, more than its limit of 0.01");
    }

    @Test
    void proseHasNoLimit() {
        assertThatCode(() -> check(Source.Format.PROSE, null, 10, 10, 0)).doesNotThrowAnyException();
    }

    @Test
    void aSourceMayDeclareALimitOfItsOwn() {
        assertThatCode(() -> check(Source.Format.XLSX, "0.5", 10, 5, 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(Source.Format.PROSE, "0.5", 10, 6, 0)).isInstanceOf(Fault.OfSource.class);
    }

    @Test
    void aBrokenContractIsTheSourcesFaultWhateverTheLimit() {
        assertThatThrownBy(() -> check(Source.Format.CSV, "1", 10, 1, 1))
                .isInstanceOf(Fault.OfSource.class)
                .hasMessageContaining("1 documents of source any broke their contract");
    }

    private static void check(Source.Format format, @Nullable String limit, long items, long rejected, long broken) {
        Source source = new Source(
                "any",
                new Names("bất kỳ", "any"),
                1,
                format,
                List.of("*"),
                null,
                null,
                null,
                limit == null ? null : new BigDecimal(limit),
                null);
        SourceLimits.check(List.of(new SourceShare("any", items, rejected, broken)), Map.of("any", source));
    }
}
