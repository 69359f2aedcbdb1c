package dev.testkeep.reports;

import dev.testkeep.reports.internal.ctrf.CtrfWriter;
import dev.testkeep.reports.internal.junit.JUnitXmlWriter;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.TestCase;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes stored sessions, of whatever origin, in formats that other tools read. What a format has no place for is kept in
 * its own way of extension, so that reading it gives the same results again. Stateless.
 */
public enum ResultWriter {

    /**
     * JUnit XML, with the attempts of a test as Maven Surefire writes them. A test that was left out because of another is
     * {@code skipped}; one that was aborted is an {@code error}.
     */
    JUNIT {
        @Override
        public void write(Session session, Iterable<TestCase> testCases, OutputStream out) {
            new JUnitXmlWriter(out).write(session, testCases);
        }
    },

    /** The Common Test Report Format. A test that was aborted is {@code other}. */
    CTRF {
        @Override
        public void write(Session session, Iterable<TestCase> testCases, OutputStream out) {
            new CtrfWriter(out).write(session, testCases);
        }
    };

    /**
     * Writes a session. If it has several runs, the test cases of all but the first one are kept in memory: they are the
     * later attempts of tests.
     *
     * @param session the session
     * @param testCases all its test cases in the order of their positions, read with performance values and documents;
     *     iterated twice if it has several runs
     * @param out where to write, which is flushed and not closed
     * @throws UncheckedIOException if writing fails. The output is then visibly incomplete
     */
    public abstract void write(Session session, Iterable<TestCase> testCases, OutputStream out);
}
