package dev.testkeep.it.process;

import dev.testkeep.reports.ReportWriter;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A program that does everything with one session of very many test cases, and prints what it saw. */
final class LargeSession {

    private static final Instant START = Instant.parse("2026-11-22T07:15:02Z");
    private static final String FILLER = "x".repeat(2_500);

    private LargeSession() {}

    /** Arguments: the URL, the number of cases, the file to export to. */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[1]);
        NewSession session = NewSession.builder(START)
                .testCases(() -> IntStream.range(0, size)
                        .mapToObj(LargeSession::testCase)
                        .iterator())
                .build();
        try (Storage storage = HibernateStorage.open(StorageConfig.of(arguments[0]))) {
            System.out.println("saved " + storage.sessions().save(session).outcome());
            System.out.println("again " + storage.sessions().save(session).outcome());
            System.out.println("listed "
                    + storage.sessions()
                            .find(SessionQuery.all())
                            .get(0)
                            .counts()
                            .total());
            System.out.println("streamed " + stream(storage));
            export(storage, Path.of(arguments[2]));
            System.out.println(
                    "deleted " + storage.sessions().delete(SessionQuery.all()).size());
            System.out.println("left " + storage.info().testCases());
        }
    }

    private static NewTestCase testCase(int i) {
        return NewTestCase.builder("test_" + i % 500 + " %n=" + i % 7)
                .completedAt(START.plusMillis(i))
                .perfValue(PerfValue.of("elapsed", i / 10.0, "s"))
                .document("{\"number\":" + i + ",\"filler\":\"" + FILLER + "\"}")
                .build();
    }

    private static long stream(Storage storage) {
        try (Stream<TestCase> cases =
                storage.testCases().stream(TestCaseQuery.all().withDocuments().withPerfValues())) {
            return cases.filter(testCase ->
                            testCase.document() != null && testCase.perfValues().size() == 1)
                    .count();
        }
    }

    private static void export(Storage storage, Path file) throws Exception {
        Session session = storage.sessions().find(SessionQuery.all()).get(0);
        TestCaseQuery query =
                TestCaseQuery.all().inSession(session.uuid()).withDocuments().withPerfValues();
        try (OutputStream out = Files.newOutputStream(file);
                ReportWriter writer = ReportWriter.single(out, ReportWriter.Layout.COMPACT);
                Stream<TestCase> cases = storage.testCases().stream(query)) {
            writer.write(session, storage.sessions().document(session.uuid()).orElse(null), cases.iterator());
        }
    }
}
