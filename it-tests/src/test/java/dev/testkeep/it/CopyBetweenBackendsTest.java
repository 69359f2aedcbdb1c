package dev.testkeep.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.reframe.RealReports;
import dev.testkeep.it.support.DuckDBFixture;
import dev.testkeep.it.support.MariaDbFixture;
import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.reports.ReportWriter;
import dev.testkeep.reports.ReportWriter.Layout;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.storage.transfer.SessionCopier;
import dev.testkeep.tck.StorageFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What went from one backend to another and back is what it was. */
class CopyBetweenBackendsTest {

    /** Names may be as long as texts are. */
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build());

    /** Both orders of each pair, as documents are kept in different ways. */
    static List<Arguments> pairs() {
        Supplier<StorageFixture> sqlite = SqliteFixture::new;
        Supplier<StorageFixture> postgres = PostgresFixture::new;
        Supplier<StorageFixture> duckDB = DuckDBFixture::new;
        Supplier<StorageFixture> mariaDb = MariaDbFixture::new;
        return List.of(
                Arguments.of("SQLite", sqlite, "PostgreSQL", postgres),
                Arguments.of("SQLite", sqlite, "DuckDB", duckDB),
                Arguments.of("SQLite", sqlite, "MariaDB", mariaDb),
                Arguments.of("DuckDB", duckDB, "SQLite", sqlite),
                Arguments.of("DuckDB", duckDB, "PostgreSQL", postgres));
    }

    @Test
    void a_round_through_all_backends_changes_nothing() throws Exception {
        try (StorageFixture sqlite = new SqliteFixture();
                StorageFixture mariaDb = new MariaDbFixture();
                StorageFixture postgres = new PostgresFixture();
                StorageFixture duckDB = new DuckDBFixture();
                Storage origin = open(sqlite);
                Storage first = open(mariaDb);
                Storage second = open(postgres);
                Storage third = open(duckDB);
                Storage destination = open(sqlite)) {
            fill(origin);
            fillWithWhatDatabasesMixUp(origin);
            fillWithManyValues(origin);
            JsonNode exported = export(origin);

            copyAll(origin, first);
            copyAll(first, second);
            copyAll(second, third);
            copyAll(third, destination);

            assertThat(destination.sessions().find(SessionQuery.all()))
                    .hasSize(18)
                    .isEqualTo(origin.sessions().find(SessionQuery.all()));
            assertThat(contents(destination)).isEqualTo(contents(origin));
            for (Storage storage : List.of(first, second, third, destination)) {
                assertThat(storage.verify()).isEmpty();
                assertThat(export(storage).equals(exported)).isTrue();
            }
        }
    }

    /** 200 test cases that measured 400 values each, under names of their own. */
    private static void fillWithManyValues(Storage storage) {
        List<NewTestCase> cases = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            NewTestCase.Builder testCase = NewTestCase.builder("case " + i);
            for (int j = 0; j < 400; j++) {
                testCase.perfValue(PerfValue.builder("metric " + (i * 400 + j))
                        .value(j / 3.0)
                        .reference(j % 10 == 0 ? Double.NaN : j)
                        .build());
            }
            cases.add(testCase.build());
        }
        storage.sessions()
                .save(NewSession.builder(Instant.parse("2026-11-22T09:15:02Z"))
                        .testCases(cases)
                        .build());
    }

    /** All sessions as the reports that they are exported as. */
    private static JsonNode export(Storage storage) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportWriter writer = ReportWriter.array(out, Layout.COMPACT)) {
            for (Session session : storage.sessions().find(SessionQuery.all())) {
                String document = storage.sessions().document(session.uuid()).orElse(null);
                TestCaseQuery query = TestCaseQuery.all()
                        .inSession(session.uuid())
                        .withPerfValues()
                        .withDocuments();
                try (Stream<TestCase> cases = storage.testCases().stream(query)) {
                    writer.write(session, document, cases.iterator());
                }
            }
        }
        return JSON.readTree(out.toByteArray());
    }

    /** Long texts that differ in their last letter, look-alikes, blanks, nothing, and numbers without end. */
    private static void fillWithWhatDatabasesMixUp(Storage storage) {
        NewSession.Builder session =
                NewSession.builder(Instant.parse("2026-11-22T08:15:02Z")).document("{}");
        List<NewTestCase> cases = new ArrayList<>();
        List<String> texts = new ArrayList<>(List.of("Test", "test", "test ", "test  ", "", " ", "\u00e9", "e\u0301"));
        for (int length : new int[] {254, 255, 256, 767, 768, 769, 4_000, 100_000, 1_000_000}) {
            texts.add("x".repeat(length) + "y");
            texts.add("x".repeat(length) + "z");
        }
        for (String text : texts) {
            session.attribute("name " + text, text);
            cases.add(NewTestCase.builder(text)
                    .system(text)
                    .result(Result.of(text))
                    .failure(text, text)
                    .perfValue(PerfValue.builder(text)
                            .value(Double.POSITIVE_INFINITY)
                            .unit(text)
                            .reference(Double.NEGATIVE_INFINITY)
                            .thresholds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                            .build())
                    .document("{}")
                    .build());
        }
        storage.sessions().save(session.testCases(cases).build());
    }

    @ParameterizedTest(name = "{0} -> {2} -> {0}")
    @MethodSource("pairs")
    void everything_comes_back_as_it_left(
            String here, Supplier<StorageFixture> ours, String there, Supplier<StorageFixture> theirs)
            throws Exception {
        try (StorageFixture ends = ours.get();
                StorageFixture middle = theirs.get();
                Storage origin = open(ends);
                Storage between = open(middle);
                Storage destination = open(ends)) {
            fill(origin);

            copyAll(origin, between);
            copyAll(between, destination);

            assertThat(destination.sessions().find(SessionQuery.all()))
                    .hasSize(16)
                    .isEqualTo(origin.sessions().find(SessionQuery.all()));
            assertThat(contents(destination)).isEqualTo(contents(origin));
        }
    }

    private static Storage open(StorageFixture fixture) {
        return HibernateStorage.open(fixture.freshDatabase(), BackendProviders.of(fixture.provider()));
    }

    /** The real reports, and one session of everything that is hard to keep. */
    private static void fill(Storage storage) throws Exception {
        for (Path report : RealReports.reports()) {
            try (ReportFile file = ReportFiles.open(report)) {
                file.entries().forEach(entry -> storage.sessions().save(entry.read()));
            }
        }
        String document =
                "{\"nul\": \"\\u0000\", \"half\": \"\\ud83d\", \"beyond\": 1e400, \"minus\": -0.0, \"ten\": 10.0}";
        storage.sessions()
                .save(NewSession.builder(Instant.parse("2026-11-22T07:15:02.123456789Z"))
                        .attribute("nul", "a\0b")
                        .document(document)
                        .testCases(List.of(NewTestCase.builder("half \ud83d of a pair")
                                .completedAt(Instant.parse("2026-11-22T07:15:03.000000001Z"))
                                .perfValue(PerfValue.of("nan", Double.NaN, ""))
                                .perfValue(PerfValue.of("infinite", Double.NEGATIVE_INFINITY, "µs"))
                                .document(document)
                                .build()))
                        .build());
    }

    private static void copyAll(Storage from, Storage to) {
        SessionCopier copier = new SessionCopier(from, to);
        try (Stream<Session> sessions = from.sessions().stream(SessionQuery.all())) {
            assertThat(sessions).allSatisfy(session -> {
                assertThat(copier.copy(session)).isEqualTo(SaveOutcome.STORED);
                assertThat(copier.copy(session)).isEqualTo(SaveOutcome.UNCHANGED);
                assertThat(copier.verify(session)).isTrue();
            });
        }
    }

    /** Every test case and every document, with the documents as what they mean. */
    private static List<Object> contents(Storage storage) throws IOException {
        TestCaseQuery everything = TestCaseQuery.all().withPerfValues().withDocuments();
        try (Stream<TestCase> cases = storage.testCases().stream(everything);
                Stream<Session> sessions = storage.sessions().stream(SessionQuery.all())) {
            return Stream.concat(
                            cases.flatMap(testCase -> Stream.of(
                                    withoutDocument(testCase), json(Optional.ofNullable(testCase.document())))),
                            sessions.map(session -> json(storage.sessions().document(session.uuid()))))
                    .toList();
        }
    }

    private static Object json(Optional<String> document) {
        return document.<Object>map(JSON::readTree).orElse("none");
    }

    private static Object withoutDocument(TestCase testCase) {
        return List.of(testCase.id(), testCase.perfValues(), testCase.toString().split(", document=", 2)[0]);
    }
}
