package org.solieu.claims.tables;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table as its contract promises it.
 *
 * @param header its text in the header
 * @param gives what its cells give
 * @param of what holds for the values of a value column
 * @param formats how a period column is written: {@code iso} (2023, 2023-H1, 2023-Q3, 2023-10, 2023-12-31) or a pattern
 *     as {@code MM/yyyy}, {@code 'Quý' Q/yyyy}, {@code 'Quý' R/yyyy} (Roman), {@code M' tháng đầu năm 'yyyy},
 *     {@code dd/MM/yyyy}; the first that fits is taken
 * @param periodAs what the periods of the column stand for, where not for themselves
 * @param dimension dimension of a breakdown column
 * @param values words of the document and the codes they mean
 */
record Column(
        String header,
        Contract.Gives gives,
        Terms of,
        List<String> formats,
        @JsonProperty("period_as") @Nullable PeriodAs periodAs,
        @Nullable String dimension,
        Map<String, String> values) {
    Column {
        if (header == null || gives == null) {
            throw new IllegalArgumentException(
                    "Invalid column: '%s' gives %s, must have both".formatted(header, gives));
        }
        if (gives == Contract.Gives.BREAKDOWN && dimension == null) {
            throw new IllegalArgumentException(
                    "Invalid column: '%s' gives a breakdown without dimension".formatted(header));
        }
        header = TableText.clean(header);
        of = requireNonNullElse(of, Terms.NONE);
        formats = requireNonNullElse(formats, List.of("iso"));
        values = requireNonNullElse(values, Map.<String, String>of()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(word -> TableText.clean(word.getKey()), Map.Entry::getValue));
    }
}
