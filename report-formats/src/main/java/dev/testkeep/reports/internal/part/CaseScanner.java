package dev.testkeep.reports.internal.part;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportException;
import dev.testkeep.storage.NewTestCase;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads a report from its start to its end, a few test cases at a time. Not thread-safe. */
public interface CaseScanner extends AutoCloseable {

    /**
     * Reads on, and hands over what test cases it comes across; may be none.
     *
     * @return false at the end
     * @throws ReportException if something is wrong there
     */
    boolean advance(Consumer<NewTestCase> cases);

    @Override
    void close();

    /** Opens a report. */
    interface Opener {

        /** At its start; what it tells about the session goes to the findings. */
        CaseScanner open(ReportContent content, Findings findings) throws IOException;
    }
}
