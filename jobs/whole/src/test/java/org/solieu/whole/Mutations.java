package org.solieu.whole;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages good files as transport, editors and office programs do; the same seed does the same damage. */
final class Mutations {
    private static final String DELIMITER = ";";
    private static final int MOST_FLIPS = 8;

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** A text with bytes flipped, lines cut, doubled or mixed, or columns moved. */
    byte[] ofText(byte[] good) {
        return switch (random.nextInt(5)) {
            case 0 -> flipped(good);
            case 1 -> Arrays.copyOf(good, random.nextInt(good.length));
            case 2 -> withLines(good, lines -> lines.remove(random.nextInt(lines.size())));
            case 3 -> withLines(good, lines -> Collections.shuffle(lines, random));
            default -> withLines(good, this::moveColumns);
        };
    }

    /** An office document damaged as a file, or in one of its parts. */
    byte[] ofArchive(byte[] good) throws IOException {
        return switch (random.nextInt(4)) {
            case 0 -> flipped(good);
            case 1 -> Arrays.copyOf(good, random.nextInt(good.length));
            default -> withAPartDamaged(good);
        };
    }

    private byte[] flipped(byte[] good) {
        byte[] bad = good.clone();
        for (int flips = 1 + random.nextInt(MOST_FLIPS); flips > 0; flips--) {
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bad;
    }

    private interface Change {
        void to(List<String> lines);
    }

    private static byte[] withLines(byte[] good, Change change) {
        List<String> lines =
                new ArrayList<>(new String(good, StandardCharsets.UTF_8).lines().toList());
        change.to(lines);
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private void moveColumns(List<String> lines) {
        boolean header = random.nextBoolean();
        int seed = random.nextInt();
        for (int i = header ? 0 : 1; i < lines.size(); i++) {
            List<String> fields = new ArrayList<>(Arrays.asList(lines.get(i).split(DELIMITER, -1)));
            Collections.shuffle(fields, new Random(seed));
            lines.set(i, String.join(DELIMITER, fields));
        }
    }

    private byte[] withAPartDamaged(byte[] good) throws IOException {
        int number = random.nextInt(parts(good));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            int part = 0;
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(next.getName()));
                byte[] content = in.readAllBytes();
                out.write(part == number && content.length > 0 ? flipped(content) : content);
                part++;
            }
            out.finish();
            return bytes.toByteArray();
        }
    }

    private static int parts(byte[] good) throws IOException {
        int parts = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good))) {
            while (in.getNextEntry() != null) {
                parts++;
            }
        }
        return parts;
    }
}
