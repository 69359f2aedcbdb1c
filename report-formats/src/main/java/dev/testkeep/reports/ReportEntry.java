package dev.testkeep.reports;

import dev.testkeep.storage.NewSession;

/** One report in a {@link ReportFile}, not read yet. Usable until the file is closed; not thread-safe. */
public interface ReportEntry {

    /** What to call it in messages: the file, and the session if the file holds several. */
    String name();

    /**
     * Reads the report. Its syntax is checked to the end; the test cases are not kept, but read again each time that
     * {@link NewSession#testCases} is iterated, one at a time.
     *
     * @throws ReportException if it is not a report that can be stored. Iterating the test cases throws it too, if the
     *     fault is in a test case. Other entries of the file are not affected.
     */
    NewSession read();
}
