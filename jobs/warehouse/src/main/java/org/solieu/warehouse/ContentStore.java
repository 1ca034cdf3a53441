package org.solieu.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.solieu.vocabulary.Fault;

/**
 * The bytes of archived documents, each under its SHA-256; kept once, never changed.
 *
 * @param location folder of the files, on any file system the warehouse may lie on
 */
public record ContentStore(String location) implements Serializable {

    /** Keeps bytes; bytes that are kept already stay as they are. */
    public void keep(String sha256, byte[] bytes) {
        Path file = file(sha256);
        Path unfinished = file.suffix(".unfinished");
        try {
            FileSystem files = file.getFileSystem(new Configuration());
            if (files.exists(file)) {
                return;
            }
            try (OutputStream out = files.create(unfinished, true)) {
                out.write(bytes);
            }
            files.rename(unfinished, file);
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot keep document %s in %s: %s".formatted(sha256, location, e.getMessage()), e);
        }
    }

    /** Opens the bytes of a document. */
    public InputStream open(String sha256) {
        try {
            Path file = file(sha256);
            return file.getFileSystem(new Configuration()).open(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read document %s in %s".formatted(sha256, location), e);
        }
    }

    private Path file(String sha256) {
        return new Path(location + "/" + sha256.substring(0, 2) + "/" + sha256);
    }
}
