package com.example.program;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.StorageException;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Stores a session in the database with the URL that is its argument, and prints what it reads from there. */
public final class StoreAndRead {

    private StoreAndRead() {}

    public static void main(String[] arguments) {
        StorageConfig config = StorageConfig.builder()
                .url(arguments[0])
                .connectionTimeout(Duration.ofSeconds(10))
                .build();
        try (Storage storage = HibernateStorage.open(config)) {
            NewTestCase testCase = NewTestCase.builder("stream")
                    .perfValue(PerfValue.of("copy_bw", 5644.6, "MB/s"))
                    .document("{\"num_threads\": 4}")
                    .build();
            storage.sessions().save(NewSession.builder(Instant.now())
                    .testCases(List.of(testCase))
                    .build());
            storage.testCases()
                    .find(TestCaseQuery.all().withPerfValues().withDocuments())
                    .forEach(read -> System.out.println(storage.info().backend() + " has " + read.name() + " "
                            + read.perfValues().get(0).value() + " " + read.document()));
        } catch (StorageException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }
}
