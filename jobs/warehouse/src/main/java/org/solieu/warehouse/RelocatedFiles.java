package org.solieu.warehouse;

import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.SeekableInputStream;

/** Reads files where they lie now by the paths at which they lay before. */
final class RelocatedFiles extends HadoopFileIO {
    private static final long serialVersionUID = 1;

    private final String from;
    private final String to;

    RelocatedFiles(Configuration configuration, String from, String to) {
        super(configuration);
        this.from = from;
        this.to = to;
    }

    @Override
    public InputFile newInputFile(String path) {
        return new Relocated(path, super.newInputFile(now(path)));
    }

    @Override
    public InputFile newInputFile(String path, long length) {
        return new Relocated(path, super.newInputFile(now(path), length));
    }

    private String now(String path) {
        String plain = LocalWarehouse.spelled(path);
        return plain.startsWith(from + "/") ? to + plain.substring(from.length()) : path;
    }

    /**
     * A file that goes by the path at which it lay.
     *
     * @param file where it lies now
     */
    private record Relocated(String location, InputFile file) implements InputFile {
        @Override
        public long getLength() {
            return file.getLength();
        }

        @Override
        public SeekableInputStream newStream() {
            return file.newStream();
        }

        @Override
        public boolean exists() {
            return file.exists();
        }
    }
}
