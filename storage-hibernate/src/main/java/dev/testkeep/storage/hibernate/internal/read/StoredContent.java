package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.internal.write.SessionDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Everything that is stored of a session. */
public final class StoredContent {

    private StoredContent() {}

    public static Optional<String> document(StatelessSession session, UUID uuid) {
        return session.createSelectionQuery("select document from Session where uuid = :uuid", String.class)
                .setParameter("uuid", uuid)
                .uniqueResultOptional();
    }

    /** The hash of what is read back. */
    public static String hash(
            StatelessSession session,
            Catalogue catalogue,
            Session stored,
            Function<NewSession, ? extends SessionDigest> algorithm) {
        String document = document(session, stored.uuid()).orElse(null);
        SessionDigest hash = algorithm.apply(NewSession.copyOf(stored, document, List.of()));
        TestCaseQuery all =
                TestCaseQuery.all().inSession(stored.uuid()).withPerfValues().withDocuments();
        try (Stream<TestCase> cases = TestCaseReader.of(session, catalogue, all).stream()) {
            cases.map(NewTestCase::copyOf).forEach(hash::add);
        }
        return hash.finish();
    }
}
