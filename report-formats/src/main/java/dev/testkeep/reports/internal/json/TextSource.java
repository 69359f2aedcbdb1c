package dev.testkeep.reports.internal.json;

import java.io.Reader;

/** The JSON text of a report, which can be read more than once. */
public interface TextSource {

    /** Its name in messages. */
    String name();

    /**
     * The text from its start.
     *
     * @throws ReportException if it cannot be opened
     */
    Reader open();
}
