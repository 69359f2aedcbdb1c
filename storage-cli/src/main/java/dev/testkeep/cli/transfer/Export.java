package dev.testkeep.cli.transfer;

import dev.testkeep.reports.ReportWriter;
import dev.testkeep.reports.ReportWriter.Layout;
import dev.testkeep.reports.ResultWriter;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.InvalidDataException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes stored sessions and test cases as JSON, one test case in memory at a time. */
public final class Export {

    private final Storage storage;
    private final Layout layout;

    public Export(Storage storage, Layout layout) {
        this.storage = storage;
        this.layout = layout;
    }

    /** Writes one session, which must be there. */
    public void session(UUID uuid, OutputStream out) {
        Session session = existing(uuid);
        try (ReportWriter writer = ReportWriter.single(out, layout)) {
            write(session, writer);
        }
    }

    /** Writes one session, which must be there, in a format of other tools. */
    public void results(UUID uuid, ResultWriter format, OutputStream out) {
        Session session = existing(uuid);
        try (SessionCases cases = new SessionCases(uuid)) {
            format.write(session, cases, out);
        }
    }

    private Session existing(UUID uuid) {
        return storage.sessions()
                .findById(uuid)
                .orElseThrow(() -> new InvalidDataException("There is no session " + uuid + ".", null));
    }

    /** Writes an array of the sessions that match. */
    public void sessions(SessionQuery query, OutputStream out) {
        List<Session> sessions = storage.sessions().find(query);
        try (ReportWriter writer = ReportWriter.array(out, layout)) {
            sessions.forEach(session -> write(session, writer));
        }
    }

    private void write(Session session, ReportWriter writer) {
        String document = storage.sessions().document(session.uuid()).orElse(null);
        TestCaseQuery query = TestCaseQuery.all().inSession(session.uuid());
        try (Stream<TestCase> cases = stream(query)) {
            writer.write(session, document, cases.iterator());
        }
    }

    /** Writes an array of the test cases that match. */
    public void testCases(TestCaseQuery query, OutputStream out) {
        try (Stream<TestCase> cases = stream(query);
                ReportWriter writer = ReportWriter.array(out, layout)) {
            cases.forEach(writer::write);
        }
    }

    private Stream<TestCase> stream(TestCaseQuery query) {
        return storage.testCases().stream(query.withPerfValues().withDocuments());
    }

    /** The test cases of a session, read anew by each iteration. */
    private final class SessionCases implements Iterable<TestCase>, AutoCloseable {

        private final UUID session;
        private final List<Stream<TestCase>> open = new ArrayList<>();

        SessionCases(UUID session) {
            this.session = session;
        }

        @Override
        public Iterator<TestCase> iterator() {
            close();
            Stream<TestCase> cases = stream(TestCaseQuery.all().inSession(session));
            open.add(cases);
            return cases.iterator();
        }

        @Override
        public void close() {
            open.forEach(Stream::close);
            open.clear();
        }
    }
}
