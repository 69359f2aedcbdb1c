package dev.testkeep.reports;

/** An opened file with one or more reports; made by {@link ReportFiles#open}. Not thread-safe. */
public interface ReportFile extends AutoCloseable {

    /** The format, for messages, e.g. {@code ReFrame report}. */
    String format();

    /**
     * The reports in the file: one, or all of a database, earliest first. May be iterated while the file is open.
     *
     * @throws ReportException if the list cannot be read; also thrown by its iterator
     */
    Iterable<ReportEntry> entries();

    /**
     * Closes the file. Sessions read from it stay usable while the file exists unchanged, but an iteration of the test
     * cases of a large report that is in progress fails.
     */
    @Override
    void close();
}
