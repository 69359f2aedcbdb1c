package dev.testkeep.reports;

import java.io.Reader;

/** The JSON text of a report, which can be read more than once. */
interface ReportSource {

    /** Its name in messages. */
    String name();

    /**
     * The text from its start.
     *
     * @throws ReportException if it cannot be opened
     */
    Reader open();
}
