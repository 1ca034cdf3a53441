package org.solieu.vocabulary;

import org.jspecify.annotations.Nullable;

/** Why work could not be done, and who must act; the exit code of the process says the same. */
public abstract sealed class Fault extends RuntimeException {
    private final int exitCode;

    Fault(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** 2 for a source, 3 for Solieu itself, 4 for the infrastructure. */
    public int exitCode() {
        return exitCode;
    }

    /** A source or an argument is wrong: its owner must act. */
    public static final class OfSource extends Fault {
        public OfSource(String message) {
            this(message, null);
        }

        public OfSource(String message, @Nullable Throwable cause) {
            super(2, message, cause);
        }
    }

    /** Solieu broke a promise of its own: its developers must act. */
    public static final class OfOurs extends Fault {
        public OfOurs(String message) {
            this(message, null);
        }

        public OfOurs(String message, @Nullable Throwable cause) {
            super(3, message, cause);
        }
    }

    /** A catalog, a disk, a network or a server failed: trying again may succeed. */
    public static final class OfInfrastructure extends Fault {
        public OfInfrastructure(String message) {
            this(message, null);
        }

        public OfInfrastructure(String message, @Nullable Throwable cause) {
            super(4, message, cause);
        }
    }
}
