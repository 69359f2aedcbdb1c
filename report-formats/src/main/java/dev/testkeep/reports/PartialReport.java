package dev.testkeep.reports;

import dev.testkeep.storage.NewSession;

/**
 * Results that do not say which session they belong to, such as those of one test class: a {@link SessionAssembly} puts
 * all those of a build together.
 */
public interface PartialReport extends ReportEntry {

    /**
     * Reads the results and checks them to the end. Many test cases are not kept, but read one at a time whenever
     * {@link SessionPart#testCases} is iterated, while the file is open.
     *
     * @throws ReportException if they are not something that can be stored
     */
    SessionPart readPart();

    /** A session of these results alone, whose UUID is derived from their content. */
    @Override
    default NewSession read() {
        return SessionAssembly.ofContent().add(readPart()).build();
    }
}
