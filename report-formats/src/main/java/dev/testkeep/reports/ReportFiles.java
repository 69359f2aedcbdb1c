package dev.testkeep.reports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Opens report files of every supported format. Stateless. */
public final class ReportFiles {

    private static final String KNOWN =
            "expected a ReFrame report (a JSON object) or ReFrame's results database (SQLite)";

    private ReportFiles() {}

    /**
     * Opens a file with reports: a ReFrame report (JSON, data versions 1.3 to 5.0) or ReFrame's results database
     * (SQLite, schema version 1.0). The format is recognised by the content; the file's name does not matter.
     *
     * @throws ReportException if the file cannot be read or has another format
     */
    public static ReportFile open(Path file) {
        // A report is read twice, which rules out pipes.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ReportException(file + " is not a regular file; " + KNOWN, null);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return open(file, in);
        } catch (IOException e) {
            throw ReportException.unreadable(file, e);
        }
    }

    /**
     * Whether a file that was found in a folder is worth opening: its name ends in {@code .json}, or its content begins
     * like an SQLite database.
     *
     * @throws IOException if the file cannot be read
     */
    public static boolean looksLikeReport(Path file) throws IOException {
        return file.toString().endsWith(".json") || (Files.isRegularFile(file) && isDatabase(file));
    }

    private static boolean isDatabase(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return isDatabase(in);
        }
    }

    private static boolean isDatabase(InputStream in) throws IOException {
        return Arrays.equals(in.readNBytes(ReFrameDatabase.MAGIC.length), ReFrameDatabase.MAGIC);
    }

    private static ReportFile open(Path file, InputStream in) throws IOException {
        in.mark(ReFrameDatabase.MAGIC.length);
        if (isDatabase(in)) {
            return ReFrameDatabase.open(file);
        }
        in.reset();
        return switch (firstVisible(in)) {
            case '{' -> new ReFrameReportFile(file);
            case '[' ->
                throw new ReportException(
                        file + " is a JSON list; " + KNOWN + ". Save each report of the list to a file of its own.",
                        null);
            case -1 -> throw new ReportException(file + " is empty; " + KNOWN, null);
            default -> throw new ReportException(file + " is not a report that Testkeep knows; " + KNOWN, null);
        };
    }

    private static int firstVisible(InputStream in) throws IOException {
        int next = in.read();
        while (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
            next = in.read();
        }
        return next;
    }
}
