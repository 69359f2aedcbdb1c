package dev.testkeep.it.process;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A program that says that it opens a database, stores sessions, and prints the UUID of each when it is stored. */
final class StoreSessions {

    static final String OPENING = "opening";

    private StoreSessions() {}

    /** Arguments: the URL, how many sessions, how many cases in each. */
    public static void main(String[] arguments) {
        int sessions = Integer.parseInt(arguments[1]);
        int cases = Integer.parseInt(arguments[2]);
        System.out.println(OPENING);
        try (Storage storage = HibernateStorage.open(StorageConfig.of(arguments[0]))) {
            for (int i = 0; i < sessions; i++) {
                NewSession session = session(cases);
                storage.sessions().save(session);
                System.out.println(session.uuid());
            }
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
