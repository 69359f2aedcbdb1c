package dev.testkeep.reports;

/** An opened file with one or more reports; made by {@link ReportFiles#open}. Not thread-safe. */
public interface ReportFile extends AutoCloseable {

    /** What kind of file it is, to tell a person, e.g. {@code ReFrame report}. */
    String format();

    /**
     * The reports in the file: one, or as many as a database holds, the earliest first. May be iterated as long as the
     * file is open.
     *
     * @throws ReportException if the list cannot be read; also thrown by its iterator
     */
    Iterable<ReportEntry> entries();

    /**
     * Lets go of the file. Sessions that were read stay usable as long as the file is there and unchanged, but an
     * iteration of test cases that has begun cannot go on.
     */
    @Override
    void close();
}
