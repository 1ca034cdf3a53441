package org.solieu.workflow.work;

import java.io.PrintStream;

/** Tells what goes on: one line per step, and on a terminal a line in between that changes. */
public final class Progress {
    private static final String START_OF_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;

    private Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** On the terminal of this process, or, where it has none, in plain lines. */
    public static Progress ofProcess() {
        return new Progress(System.err, Boolean.getBoolean("solieu.terminal"));
    }

    static Progress on(PrintStream out, boolean terminal) {
        return new Progress(out, terminal);
    }

    /** Work that begins and may take long. */
    public void begins(String work) {
        if (terminal) {
            out.print(START_OF_LINE + work + " …");
            out.flush();
        } else {
            out.println(work + " …");
        }
    }

    /** Something worth keeping on the screen. */
    public void tells(String line) {
        out.println((terminal ? START_OF_LINE : "") + line);
    }
}
