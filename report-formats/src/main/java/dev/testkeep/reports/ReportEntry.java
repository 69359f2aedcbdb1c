package dev.testkeep.reports;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.SessionRepository;

/** A report in a {@link ReportFile}, not read yet. Usable until the file is closed; not thread-safe. */
public interface ReportEntry {

    /** Its name in messages: the file, and the session if the file holds several. */
    String name();

    /**
     * Reads the report and checks its syntax to the end. The test cases of a large report are not kept, but read one at
     * a time whenever {@link NewSession#testCases} is iterated.
     *
     * @throws ReportException if it is not a report that can be stored. Iterating the test cases of a large report also
     *     throws it, if the fault is in a test case. Other entries of the file are not affected.
     */
    NewSession read();

    /**
     * Reads the report and stores it.
     *
     * @return the session as it is stored, and whether it was stored now or before
     * @throws ReportException if it is not a report that can be stored
     */
    default SavedSession saveTo(SessionRepository sessions) {
        return sessions.save(read());
    }
}
