package dev.testkeep.storage.transfer;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestCaseRepository;
import dev.testkeep.storage.exception.StorageConflictException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Copies sessions from one storage to another, whatever their backends. Copying again copies only what is missing, so
 * repeating an interrupted copy resumes it. Not thread-safe.
 */
public final class SessionCopier {

    private final Storage from;
    private final Storage to;

    /** A copier between these two storages, which it does not close. */
    public SessionCopier(Storage from, Storage to) {
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
    }

    /**
     * Copies one session with everything that belongs to it, in bounded memory.
     *
     * @param session a session of the source
     * @return what saving it in the target did
     * @throws StorageConflictException if the target holds a session with this UUID but different content
     */
    public SaveOutcome copy(Session session) {
        if (isStoredAlready(session)) {
            return SaveOutcome.UNCHANGED;
        }
        try (StoredCases cases = new StoredCases(from.testCases(), session.uuid())) {
            String document = from.sessions().document(session.uuid()).orElse(null);
            return to.sessions()
                    .save(NewSession.copyOf(session, document, cases))
                    .outcome();
        }
    }

    /** The content hash covers everything, so comparing it saves reading the session. */
    private boolean isStoredAlready(Session session) {
        return to.sessions()
                .findById(session.uuid())
                .filter(stored -> stored.contentHash().equals(session.contentHash()))
                .isPresent();
    }

    /**
     * Whether the target holds the same session: reads back what is stored there and compares counts and content with
     * the source.
     */
    public boolean verify(Session session) {
        return to.sessions()
                        .findById(session.uuid())
                        .filter(copy -> copy.contentHash().equals(session.contentHash()))
                        .filter(copy -> copy.counts().equals(session.counts()))
                        .isPresent()
                && to.sessions().isIntact(session.uuid());
    }

    /** The test cases of a stored session, read anew by each iteration. */
    private static final class StoredCases implements Iterable<NewTestCase>, AutoCloseable {

        private final TestCaseRepository testCases;
        private final UUID session;
        private final List<Stream<TestCase>> open = new ArrayList<>();

        StoredCases(TestCaseRepository testCases, UUID session) {
            this.testCases = testCases;
            this.session = session;
        }

        @Override
        public Iterator<NewTestCase> iterator() {
            close();
            Stream<TestCase> cases = testCases.stream(
                    TestCaseQuery.all().inSession(session).withPerfValues().withDocuments());
            open.add(cases);
            return cases.map(NewTestCase::copyOf).iterator();
        }

        @Override
        public void close() {
            open.forEach(Stream::close);
            open.clear();
        }
    }
}
