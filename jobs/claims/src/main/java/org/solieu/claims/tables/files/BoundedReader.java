package org.solieu.claims.tables.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text of which only so much is read for one line, however far its quotation marks reach. */
public final class BoundedReader extends FilterReader {
    private int allowed;

    BoundedReader(Reader text) {
        super(text);
    }

    /** How many characters may be read from here on. */
    void allow(int characters) {
        allowed = characters;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
        if (allowed <= 0) {
            throw new IOException("the line is too long");
        }
        int read = super.read(buffer, start, Math.min(length, allowed));
        allowed -= Math.max(read, 0);
        return read;
    }
}
