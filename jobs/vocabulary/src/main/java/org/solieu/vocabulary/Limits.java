package org.solieu.vocabulary;

import java.time.Duration;

/**
 * How much of one file is read at most. A file beyond a limit is refused alone, so that no file takes the time or the
 * memory of the others: 10 seconds, and 512 MB beyond what an idle process holds.
 *
 * @param bytes size of a file; decoded and normalised, a text takes ten times as much memory
 * @param parts entries of a Word document or spreadsheet: real ones have tens
 * @param unpackedBytes what its parts unpack to together; spreadsheets are held unpacked
 * @param growth how many times larger than itself a part unpacks to; real ones reach 50
 * @param characters length of the text of prose: a book of two thousand pages
 * @param lineCharacters length of a line of a table, with the line breaks inside its quotation marks
 * @param cells cells of a spreadsheet
 * @param time processor time that taking the text out of one file may last, and that reading it may
 * @param memory what taking the text out of one file may occupy, in bytes
 */
public record Limits(
        int bytes,
        int parts,
        long unpackedBytes,
        int growth,
        int characters,
        int lineCharacters,
        long cells,
        Duration time,
        long memory) {
    /** The limits of every file. */
    public static final Limits OF_A_FILE = new Limits(
            32 << 20, 1_000, 128L << 20, 200, 5_000_000, 1 << 20, 2_000_000, Duration.ofSeconds(7), 384L << 20);
}
