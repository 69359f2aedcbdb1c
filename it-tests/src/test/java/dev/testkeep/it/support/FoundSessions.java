package dev.testkeep.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What is stored after something went wrong: nothing half, and nothing twice. */
public final class FoundSessions {

    private FoundSessions() {}

    /** All sessions, each of which has so many cases with one value each, and is as it was stored. */
    public static Set<UUID> whole(StorageConfig config, int cases) {
        try (Storage storage = HibernateStorage.open(config)) {
            List<Session> sessions = storage.sessions().find(SessionQuery.all());
            Set<UUID> found = new HashSet<>();
            sessions.forEach(session -> {
                assertThat(session.counts().total()).isEqualTo(cases);
                assertThat(found.add(session.uuid())).isTrue();
            });
            assertThat(storage.testCases().count(TestCaseQuery.all())).isEqualTo((long) found.size() * cases);
            assertThat(storage.info().perfValues()).isEqualTo((long) found.size() * cases);
            assertThat(storage.verifyContent()).isEmpty();
            return found;
        }
    }

    /** The figures of an experiment, for whoever reads what the tests print. */
    public static void print(Object test, String format, Object... figures) {
        System.out.println(test.getClass().getSimpleName() + ": " + String.format(Locale.ROOT, format, figures));
    }
}
