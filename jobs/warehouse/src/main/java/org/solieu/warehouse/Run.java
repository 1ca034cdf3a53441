package org.solieu.warehouse;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * One run of a stage or of a whole load: its rows and its commits bear its id.
 *
 * @param id unique
 * @param day the day of the load; it never dates a figure
 */
public record Run(String id, LocalDate day) implements Serializable {
    /** Days begin and end in Hanoi. */
    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A new run of a day. */
    public static Run of(LocalDate day) {
        return new Run(UUID.randomUUID().toString(), day);
    }
}
