package dev.testkeep.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Result.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that other tools have written: each is read with the numbers that it has, or refused with the reason. */
class ExchangeFilesTest {

    private static final String EXPECTED = "src/test/resources/dev/testkeep/reports/exchange/expected.csv";

    static final Path FILES = Path.of("src/test/resources/dev/testkeep/reports/exchange");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvFileSource(files = EXPECTED, delimiter = ';')
    void every_file_has_its_own_numbers(
            String file, String format, int sessions, long passed, long failed, long skipped, int total, int values) {
        List<NewTestCase> cases = new ArrayList<>();
        try (ReportFile report = ReportFiles.open(FILES.resolve(file))) {
            assertThat(report.format()).isEqualTo(format);
            List<NewSession> read = sessions(report);
            read.forEach(session -> session.testCases().forEach(cases::add));
            assertThat(read).hasSize(sessions);
        }

        assertThat(count(cases, Kind.PASSED)).as("passed").isEqualTo(passed);
        assertThat(count(cases, Kind.FAILED)).as("failed").isEqualTo(failed);
        assertThat(count(cases, Kind.SKIPPED)).as("skipped").isEqualTo(skipped);
        assertThat(cases).hasSize(total);
        assertThat(cases.stream().mapToInt(each -> each.perfValues().size()).sum())
                .as("performance values")
                .isEqualTo(values);
    }

    private static long count(List<NewTestCase> cases, Kind kind) {
        return cases.stream()
                .filter(each -> each.run() == 0 && each.result().kind() == kind)
                .count();
    }

    private static List<NewSession> sessions(ReportFile report) {
        List<NewSession> sessions = new ArrayList<>();
        report.entries().forEach(entry -> sessions.add(entry.read()));
        return sessions;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asv/cheetah/aaaaaaaa-py2.7-Cython-numpy1.8.json | not valid JSON: Unexpected character ('T'",
                "asv/cheetah/bbbbbbbb-py2.7-Cython-numpy1.8.json | is a JSON object of a kind that Testkeep does not know",
                "asv/cheetah/machine.json | is a JSON object of a kind that Testkeep does not know",
                "asv/benchmarks.json | is a JSON object of a kind that Testkeep does not know",
                "ctrf/ctrf.schema.json | is a JSON object of a kind that Testkeep does not know",
                "perf-history/otava-sample.csv | is not a report that Testkeep knows",
                "perf-history/otava-histostat.csv | is not a report that Testkeep knows",
                "perf-history/otava-sample_multi_branch.csv | is not a report that Testkeep knows"
            })
    void what_is_no_report_is_refused_by_name_with_the_reason(String file, String reason) {
        Path path = FILES.resolve(file);

        assertThatThrownBy(() -> ReportFiles.open(path))
                .isInstanceOf(ReportException.class)
                .hasMessageContainingAll(path.toString(), reason);
    }

    @Test
    void no_file_is_forgotten() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("README.md", "expected.csv"));
        for (String line : Files.readAllLines(FILES.resolve("expected.csv"))) {
            expected.add(line.replaceFirst(";.*", ""));
        }
        Set<String> left;
        try (Stream<Path> files = Files.walk(FILES)) {
            left = files.filter(Files::isRegularFile)
                    .map(file -> FILES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !expected.contains(file) && !file.endsWith(".xsd"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        assertThat(left)
                .containsExactly(
                        "asv/benchmarks.json",
                        "asv/cheetah/aaaaaaaa-py2.7-Cython-numpy1.8.json",
                        "asv/cheetah/bbbbbbbb-py2.7-Cython-numpy1.8.json",
                        "asv/cheetah/machine.json",
                        "ctrf/ctrf.schema.json",
                        "perf-history/otava-histostat.csv",
                        "perf-history/otava-sample.csv",
                        "perf-history/otava-sample_multi_branch.csv");
    }

    @ParameterizedTest
    @CsvFileSource(files = EXPECTED, delimiter = ';')
    void a_copy_of_a_file_is_the_same_session(String file) throws IOException {
        Path copy = Files.copy(FILES.resolve(file), folder.resolve("copy"));
        Files.setLastModifiedTime(copy, FileTime.from(Instant.EPOCH));

        assertThat(uuids(copy)).isEqualTo(uuids(FILES.resolve(file)));
    }

    private static List<String> uuids(Path file) {
        try (ReportFile report = ReportFiles.open(file)) {
            return sessions(report).stream()
                    .map(session -> session.uuid().toString())
                    .toList();
        }
    }

    /** The JUnit console wrote both in one run. */
    @ParameterizedTest
    @CsvSource({"commons-lang3", "commons-collections4-bag"})
    void two_formats_of_the_same_run_tell_the_same(String library) {
        Path xml = FILES.resolve("junit-xml/junit-console/" + library + "-TEST-junit-jupiter.xml");
        Path events = FILES.resolve("open-test-reporting/" + library + "-events.xml");

        assertThat(outcomes(events)).isEqualTo(outcomes(xml));
    }

    private static List<String> outcomes(Path file) {
        try (ReportFile report = ReportFiles.open(file)) {
            return Stream.of(sessions(report).get(0))
                    .flatMap(session -> Stream.of(session.testCases()).flatMap(ExchangeFilesTest::stream))
                    .map(each -> each.name() + " " + each.result())
                    .sorted()
                    .toList();
        }
    }

    private static Stream<NewTestCase> stream(Iterable<NewTestCase> cases) {
        List<NewTestCase> all = new ArrayList<>();
        cases.forEach(all::add);
        return all.stream();
    }
}
