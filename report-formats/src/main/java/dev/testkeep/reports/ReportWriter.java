package dev.testkeep.reports;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.TestCase;
import java.io.OutputStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Writes stored sessions as ReFrame reports, or single test cases, as JSON in UTF-8. What it writes is not collected:
 * a report may be larger than the memory. Not thread-safe.
 *
 * <p>All methods throw {@link java.io.UncheckedIOException} if the stream cannot be written to.
 */
public final class ReportWriter implements AutoCloseable {

    /** How the JSON text is laid out. */
    public enum Layout {
        /** Without any white space. */
        COMPACT,
        /** With line breaks, and indented by two blanks. */
        PRETTY
    }

    private ReportWriter() {}

    /** Writes exactly one session or test case. */
    public static ReportWriter single(OutputStream out, Layout layout) {
        return new ReportWriter();
    }

    /** Writes a JSON array of any number of sessions or test cases. */
    public static ReportWriter array(OutputStream out, Layout layout) {
        return new ReportWriter();
    }

    /**
     * Writes a session as a complete report. One that was imported is written as it came in.
     *
     * @param session the session
     * @param document the document stored with it, or null if it has none
     * @param testCases all its test cases in the order of their positions, read with performance values and documents
     */
    public void write(Session session, @Nullable String document, Iterator<TestCase> testCases) {}

    /** Writes one test case, which must have been read with performance values and documents. */
    public void write(TestCase testCase) {}

    /** Completes the JSON text and flushes the stream, which stays open: it belongs to the caller. */
    @Override
    public void close() {}
}
