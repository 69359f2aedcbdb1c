package dev.testkeep.it.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.support.RecordedStatements;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.Measurement;
import dev.testkeep.storage.performance.PerformanceQuery;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents make up nearly all of a database; they are read only when something in them is asked for. */
class DocumentReadsTest {

    private static final String DOCUMENT_COLUMN = "json_blob";
    private static final Instant START = Instant.parse("2026-11-22T07:15:02Z");
    private static final UUID SESSION = UUID.fromString("6c9a3a5e-9d43-4c0e-8d0a-0b7f1f5d3a11");

    @TempDir
    Path folder;

    private Storage storage;

    @BeforeEach
    void saveSession() {
        storage = HibernateStorage.open(StorageConfig.of("jdbc:sqlite:" + folder.resolve("results.db")));
        storage.sessions()
                .save(NewSession.builder(START)
                        .uuid(SESSION)
                        .attribute("tag", "nightly")
                        .document("{}")
                        .testCases(List.of(
                                NewTestCase.builder("a")
                                        .completedAt(START)
                                        .perfValue(PerfValue.of("bw", 1, "MB/s"))
                                        .document("{\"num_tasks\": 4}")
                                        .build(),
                                NewTestCase.builder("b")
                                        .completedAt(START)
                                        .perfValue(PerfValue.of("bw", 1, "MB/s"))
                                        .document("{\"num_tasks\": 4}")
                                        .build()))
                        .build());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static PerformanceQuery performance(String spec) {
        return PerformanceQuery.parse(spec, Clock.systemUTC());
    }

    private static ComparisonQuery comparison(String spec) {
        return ComparisonQuery.parse(spec, Clock.systemUTC());
    }

    static Stream<Map.Entry<String, Consumer<Storage>>> questionsAboutColumns() {
        TestCaseQuery all = TestCaseQuery.all();
        return Map.<String, Consumer<Storage>>ofEntries(
                Map.entry("all sessions", s -> s.sessions().find(SessionQuery.all())),
                Map.entry("a session", s -> s.sessions().findById(SESSION)),
                Map.entry("sessions by an attribute", s -> s.sessions()
                        .find(SessionQuery.all().filter("tag == 'nightly'"))),
                Map.entry("sessions by what Java answers", s -> s.sessions()
                        .find(SessionQuery.all().filter("tag.startswith('n')"))),
                Map.entry("counted sessions", s -> s.sessions().count(SessionQuery.all())),
                Map.entry("test cases", s -> s.testCases().find(all.withPerfValues())),
                Map.entry("named cases", s -> s.testCases().find(all.nameMatches(Pattern.compile("a")))),
                Map.entry("cases by columns", s -> s.testCases()
                        .find(all.filter("result == 'pass' and sysenv != 'x' and pval < 5"))),
                Map.entry("counted cases", s -> s.testCases().count(all.filter("basename == 'a'"))),
                Map.entry("aggregates", s -> s.performance()
                        .aggregate(performance("all/stats:+result/+presult+psamples"))),
                Map.entry("a comparison", s -> s.performance().compare(comparison("all/all/mean:/+result"))),
                Map.entry("a history", s -> {
                    try (Stream<Measurement> values = s.performance().measurements(all)) {
                        assertThat(values).isNotEmpty();
                    }
                }),
                Map.entry("pass rates", s -> s.statistics().results(all)),
                Map.entry("failures", s -> s.statistics().failures(all)),
                Map.entry("flaky tests", s -> s.statistics().flaky(all)),
                Map.entry("slow tests", s -> s.statistics().slowest(all, 5)),
                Map.entry("new failures", s -> s.statistics().newFailures(all, all)),
                Map.entry(
                        "deletion", s -> s.sessions().delete(SessionQuery.all().filter("tag == 'nightly'"))))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("questionsAboutColumns")
    void no_document_is_read_for_what_columns_know(Map.Entry<String, Consumer<Storage>> question) {
        List<String> statements =
                RecordedStatements.of(() -> question.getValue().accept(storage));

        assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains(DOCUMENT_COLUMN));
    }

    static Stream<Map.Entry<String, Consumer<Storage>>> questionsAboutDocuments() {
        TestCaseQuery all = TestCaseQuery.all();
        return Map.<String, Consumer<Storage>>of(
                "documents", s -> s.testCases().find(all.withDocuments()),
                "cases by an attribute", s -> s.testCases().find(all.filter("num_tasks == 4")),
                "a column", s -> s.performance().aggregate(performance("all/mean:/+num_tasks")),
                "a column compared", s -> s.performance().compare(comparison("all/all/mean:/+num_tasks_L")))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("questionsAboutDocuments")
    void documents_are_read_once_for_what_only_they_know(Map.Entry<String, Consumer<Storage>> question) {
        List<String> statements =
                RecordedStatements.of(() -> question.getValue().accept(storage));

        assertThat(statements).filteredOn(sql -> sql.contains(DOCUMENT_COLUMN)).hasSize(1);
    }

    @Test
    void a_comparison_reads_the_documents_of_the_groups_that_it_shows() {
        List<String> statements = RecordedStatements.of(() -> storage.performance()
                .compare(comparison("all/all/mean:/+num_tasks_L")
                        .restrictRight(cases -> cases.nameMatches(Pattern.compile("a$")))));

        assertThat(statements)
                .filteredOn(sql -> sql.contains(DOCUMENT_COLUMN))
                .singleElement()
                .satisfies(sql -> assertThat(sql).contains("series_id in (?)"));
    }

    @Test
    void a_comparison_that_shows_nothing_reads_no_document() {
        List<String> statements = RecordedStatements.of(() -> storage.performance()
                .compare(comparison("all/all/mean:/+num_tasks")
                        .restrictRight(cases -> cases.filter("name == 'a'"))
                        .restrictLeft(cases -> cases.filter("name == 'b'"))));

        assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains(DOCUMENT_COLUMN));
    }
}
