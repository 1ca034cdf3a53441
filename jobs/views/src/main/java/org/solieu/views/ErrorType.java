package org.solieu.views;

import java.sql.SQLException;

/** Whose fault a failed query is, by the number Trino gives it: each of its types of errors has a range of its own. */
public enum ErrorType {
    /** No number: the query did not reach Trino. */
    NOT_REACHED,
    /** The query's author. */
    USER_ERROR,
    /** Trino, which is itself not able to do it, such as to find a node. */
    INTERNAL_ERROR,
    /** What Trino reads from, or its lack of memory or time. */
    OTHER;

    private static final int FIRST_INTERNAL_ERROR = 0x1_0000;
    private static final int LAST_INTERNAL_ERROR = 0x1_FFFF;

    /** The type of what the driver threw. */
    public static ErrorType of(SQLException e) {
        int code = e.getErrorCode();
        if (code <= 0) {
            return NOT_REACHED;
        }
        if (code < FIRST_INTERNAL_ERROR) {
            return USER_ERROR;
        }
        return code <= LAST_INTERNAL_ERROR ? INTERNAL_ERROR : OTHER;
    }
}
