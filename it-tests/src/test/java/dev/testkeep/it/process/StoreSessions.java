package dev.testkeep.it.process;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.StorageException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program that says that it opens a database, stores sessions, and prints the UUID of each when it is stored, or why it
 * is not.
 */
public final class StoreSessions {

    public static final String OPENING = "opening";

    /** What a line begins with that says why a session is not stored. */
    public static final String REFUSED = "refused: ";

    private static final int UUID_LENGTH = 36;

    private StoreSessions() {}

    /** The sessions in what it printed. Other lines are warnings, or the last one is torn. */
    public static Set<UUID> uuids(List<String> lines) {
        return lines.stream()
                .filter(line -> line.length() == UUID_LENGTH)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** Arguments: the URL, how many sessions, how many cases in each, and how many seconds to wait, if not as usual. */
    public static void main(String[] arguments) {
        int sessions = Integer.parseInt(arguments[1]);
        int cases = Integer.parseInt(arguments[2]);
        StorageConfig.Builder config = StorageConfig.builder().url(arguments[0]);
        if (arguments.length > 3) {
            config.connectionTimeout(Duration.ofSeconds(Integer.parseInt(arguments[3])));
        }
        System.out.println(OPENING);
        try (Storage storage = HibernateStorage.open(config.build())) {
            for (int i = 0; i < sessions; i++) {
                System.out.println(store(storage, session(cases)));
            }
        }
    }

    private static String store(Storage storage, NewSession session) {
        try {
            storage.sessions().save(session);
            return session.uuid().toString();
        } catch (StorageException e) {
            return REFUSED + e.getMessage();
        }
    }

    private static NewSession session(int size) {
        List<NewTestCase> cases = IntStream.range(0, size)
                .mapToObj(i -> NewTestCase.builder("case " + i)
                        .completedAt(Instant.now())
                        .perfValue(PerfValue.of("elapsed", i, "s"))
                        .document("{\"number\": " + i + "}")
                        .build())
                .toList();
        return NewSession.builder(Instant.now())
                .attribute("pid", ProcessHandle.current().pid())
                .testCases(cases)
                .build();
    }
}
