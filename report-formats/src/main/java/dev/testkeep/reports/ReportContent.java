package dev.testkeep.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a result file holds, readable any number of times. Not thread-safe. */
public final class ReportContent {

    private static final int START = 1 << 16;

    private final Path file;
    private final String name;
    private final boolean isTemporary;
    private @Nullable String start;

    private ReportContent(Path file, String name, boolean isTemporary) {
        this.file = file;
        this.name = name;
        this.isTemporary = isTemporary;
    }

    /** The content of a file. */
    static ReportContent of(Path file) {
        return new ReportContent(file, file.toString(), false);
    }

    /** A copy of something with this name, which was no file. */
    static ReportContent ofTemporary(Path copy, String name) {
        return new ReportContent(copy, name, true);
    }

    /** Its name in messages: a path, or what the caller of {@link ReportFiles#open(String, InputStream)} gave. */
    public String name() {
        return name;
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Whether the file is but a copy of a stream and gone when the report is closed. */
    public boolean isTemporary() {
        return isTemporary;
    }

    /** The absolute path of the file, or null for a copy: what a session has as its report file. */
    public @Nullable String reportFile() {
        return isTemporary ? null : file.toAbsolutePath().normalize().toString();
    }

    /**
     * When the file was written.
     *
     * @throws IOException if the file system does not tell
     */
    public Instant modified() throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    /**
     * The first 65,536 bytes of {@link #open}, or all if there are fewer, as text; what is not UTF-8 in it is replaced.
     *
     * @throws IOException if they cannot be read
     */
    public String start() throws IOException {
        String known = start;
        if (known == null) {
            try (InputStream in = open()) {
                known = new String(in.readNBytes(START), StandardCharsets.UTF_8);
            }
            start = known;
        }
        return known;
    }

    /**
     * The bytes from the first one on: unpacked if the file is a gzip file, and without a byte order mark. To be closed
     * by the caller.
     *
     * @throws IOException if it cannot be read, or is UTF-16
     */
    public InputStream open() throws IOException {
        return TextStream.open(file);
    }
}
