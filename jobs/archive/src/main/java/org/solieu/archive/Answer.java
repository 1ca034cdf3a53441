package org.solieu.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What became of a document whose text was asked for.
 *
 * @param text its text, or what is wrong with it
 */
record Answer(Outcome outcome, String text) {
    /** Its text was taken out, or why not. */
    enum Outcome {
        TEXT,
        DAMAGED,
        TOO_LONG,
        TOO_SLOW,
        TOO_LARGE
    }

    static Answer read(DataInputStream in) throws IOException {
        Outcome outcome = Outcome.valueOf(in.readUTF());
        return new Answer(outcome, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
    }

    void write(DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeUTF(outcome.name());
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }
}
