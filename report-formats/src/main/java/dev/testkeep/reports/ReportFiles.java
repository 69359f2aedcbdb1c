package dev.testkeep.reports;

import dev.testkeep.reports.internal.json.JsonCursor;
import dev.testkeep.reports.internal.reframe.ReFrameReportFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;

/** Opens report files of every format that is there; see {@link ReportFormat}. Stateless. */
public final class ReportFiles {

    /** The bits of a Unix file mode that tell its type, and what they are for a pipe. */
    private static final int TYPE = 0xf000;

    private static final int PIPE = 0x1000;

    private ReportFiles() {}

    /**
     * Opens a file with reports, which may be packed with gzip. The format is recognised by the content; the file's name
     * does not matter. A pipe is read to its end first, as {@link #open(String, InputStream)} does.
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
                throw new ReportException(file + " is not a regular file; " + known(), null);
            }
            return open(ReportContent.of(file));
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
            Path copy = Files.createTempFile("testkeep", ".report");
            // Also when the process is told to end.
            copy.toFile().deleteOnExit();
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return new TemporaryReport(open(ReportContent.ofTemporary(copy, name)), copy);
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

    private static ReportFile open(ReportContent content) throws IOException {
        Optional<ReportFormat> format = ReportFormats.load().of(content);
        if (format.isEmpty()) {
            throw unknown(content);
        }
        return format.get().open(content);
    }

    /**
     * Whether a file that was found in a folder is worth opening: a format recognises its content; or its name is one that
     * reports have, {@code *.json}, {@code *.json.gz} or {@code TEST-*.xml} in upper or lower case, so that what is wrong
     * with it is worth telling.
     *
     * @throws IOException if the file cannot be read
     */
    public static boolean looksLikeReport(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".json")
                || name.endsWith(".json.gz")
                || (name.startsWith("test-") && name.endsWith(".xml"))
                || isReport(file);
    }

    /**
     * Whether a format recognises the content of a file.
     *
     * @throws IOException if the file cannot be read
     */
    public static boolean isReport(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            return ReportFormats.load().of(ReportContent.of(file)).isPresent();
        } catch (ZipException | EOFException e) {
            // Something else that begins like a gzip file.
            return false;
        }
    }

    /** What is JSON, but not to its end, is told where it is not. */
    private static ReportException unknown(ReportContent content) throws IOException {
        String name = content.name();
        String start = content.start().stripLeading();
        if (start.isEmpty()) {
            return new ReportException(name + " is empty; " + known(), null);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            checkSyntax(content);
            String kind = start.startsWith("[") ? "list" : "object";
            String advice = start.startsWith("[") ? ". Save each report of a list to a file of its own." : "";
            return new ReportException(
                    name + " is a JSON " + kind + " of a kind that Testkeep does not know; " + known() + advice, null);
        }
        return new ReportException(name + " is not a report that Testkeep knows; " + known(), null);
    }

    private static void checkSyntax(ReportContent content) {
        try (ReFrameReportFile text = new ReFrameReportFile(content);
                JsonCursor cursor = new JsonCursor(text)) {
            while (cursor.advance() != null) {
                // Reading is checking.
            }
        }
    }

    private static String known() {
        return "expected one of: " + ReportFormats.load().names();
    }
}
