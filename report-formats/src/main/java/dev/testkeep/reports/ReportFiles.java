package dev.testkeep.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;

/** Opens report files of every supported format. Stateless. */
public final class ReportFiles {

    private static final String KNOWN =
            "expected a ReFrame report (a JSON object) or ReFrame's results database (SQLite)";

    /** The bits of a Unix file mode that tell its type, and what they are for a pipe. */
    private static final int TYPE = 0xf000;

    private static final int PIPE = 0x1000;

    private ReportFiles() {}

    /**
     * Opens a file with reports: a ReFrame report (JSON, data versions 1.3 to 5.0; also packed with gzip) or ReFrame's
     * results database (SQLite, schema version 1.0). The format is recognised by the content; the file's name does not
     * matter. A pipe is read to its end first, as {@link #open(String, InputStream)} does.
     *
     * @throws ReportException if the file cannot be read or has another format
     */
    public static ReportFile open(Path file) {
        try {
            if (isPipe(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    return open(file.toString(), in);
                }
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new ReportException(file + " is not a regular file; " + KNOWN, null);
            }
            if (isDatabase(file)) {
                return ReFrameDatabase.open(file);
            }
            checkText(file, file.toString());
            return ReFrameReportFile.of(file);
        } catch (IOException e) {
            throw ReportException.unreadable(file.toString(), e);
        }
    }

    /**
     * Reads a stream to its end and opens what was in it, which is a report. A report is read twice; so it is kept in a
     * temporary file, which only the current user may read, until the returned file is closed. The sessions read from it
     * cannot be used any longer than that.
     *
     * @param name the name of the stream in messages
     * @throws ReportException if the stream cannot be read or holds something else
     */
    public static ReportFile open(String name, InputStream in) {
        try {
            Path copy = Files.createTempFile("testkeep", ".json");
            // Also when the process is told to end.
            copy.toFile().deleteOnExit();
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                if (isDatabase(copy)) {
                    throw new ReportException(name + " holds an SQLite database, which is read from files only", null);
                }
                checkText(copy, name);
                return ReFrameReportFile.ofTemporary(copy, name);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(copy);
                throw e;
            }
        } catch (IOException e) {
            throw ReportException.unreadable(name, e);
        }
    }

    private static boolean isPipe(Path file) throws IOException {
        return Files.exists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("unix")
                && ((int) Files.getAttribute(file, "unix:mode") & TYPE) == PIPE;
    }

    /**
     * Whether a file that was found in a folder is worth opening: its name ends in {@code .json} or {@code .json.gz}, in
     * upper or lower case, or its content begins like an SQLite database.
     *
     * @throws IOException if the file cannot be read
     */
    public static boolean looksLikeReport(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".json.gz") || (Files.isRegularFile(file) && isDatabase(file));
    }

    private static boolean isDatabase(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return isDatabase(in);
        }
    }

    private static boolean isDatabase(InputStream in) throws IOException {
        return Arrays.equals(in.readNBytes(ReFrameDatabase.MAGIC.length), ReFrameDatabase.MAGIC);
    }

    private static void checkText(Path file, String name) throws IOException {
        try (InputStream in = TextStream.open(file)) {
            switch (firstVisible(in)) {
                case '{' -> {}
                case '[' ->
                    throw new ReportException(
                            name + " is a JSON list; " + KNOWN + ". Save each report of the list to a file of its own.",
                            null);
                case -1 -> throw new ReportException(name + " is empty; " + KNOWN, null);
                default -> throw new ReportException(name + " is not a report that Testkeep knows; " + KNOWN, null);
            }
        }
    }

    private static int firstVisible(InputStream in) throws IOException {
        int next = in.read();
        while (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
            next = in.read();
        }
        return next;
    }
}
