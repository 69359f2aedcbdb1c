package dev.testkeep.it.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.support.OneBackend;
import dev.testkeep.reports.PartialReport;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportException;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.reports.ResultWriter;
import dev.testkeep.reports.SessionAssembly;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionCounts;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Result files of other tools go in, the second time without a change, and come out for other tools; on one backend. */
public abstract class ExchangeFiles extends OneBackend {

    private static final Path FILES = Path.of("..", "report-formats/src/test/resources/dev/testkeep/reports/exchange");

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(FILES.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Map<SaveOutcome, Long> saveAll() throws IOException {
        List<SaveOutcome> outcomes = new ArrayList<>();
        for (Path file : files("")) {
            try (ReportFile report = ReportFiles.open(file)) {
                for (ReportEntry entry : report.entries()) {
                    outcomes.add(entry.saveTo(storage().sessions()).outcome());
                }
            } catch (ReportException e) {
                // Which ones are no reports, and why, is told where they are read.
                assertThat(e).hasMessageContaining(file.toString());
            }
        }
        return outcomes.stream().collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
    }

    @Test
    void every_file_is_stored_once() throws IOException {
        // 106 files with a session each, of which two are the same, and 218 commits in the two others.
        assertThat(saveAll().values().stream().mapToLong(count -> count).sum()).isEqualTo(324);

        assertThat(saveAll()).isEqualTo(Map.of(SaveOutcome.UNCHANGED, 324L));
    }

    @Test
    void the_files_of_a_build_are_one_session() throws IOException {
        SavedSession first = saveBuild();
        SessionCounts counts = first.session().counts();

        assertThat(saveBuild().outcome()).isEqualTo(SaveOutcome.UNCHANGED);
        assertThat(counts.runs()).isEqualTo(3);
        assertThat(counts.cases()).isEqualTo(17);
        assertThat(storage().sessions().isIntact(first.session().uuid())).isTrue();
    }

    private SavedSession saveBuild() throws IOException {
        SessionAssembly build = SessionAssembly.ofKey("build 7").attribute("commit", "4f2a9c1");
        for (Path file : files("junit-xml/surefire-3.6.1-j6")) {
            try (ReportFile report = ReportFiles.open(file)) {
                report.entries().forEach(entry -> build.add(((PartialReport) entry).readPart()));
            }
        }
        return build.saveTo(storage().sessions());
    }

    @ParameterizedTest
    @EnumSource
    void a_stored_build_is_written_for_other_tools(ResultWriter format) throws IOException {
        Session session = saveBuild().session();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<TestCase> cases = storage()
                .testCases()
                .find(TestCaseQuery.all()
                        .inSession(session.uuid())
                        .withPerfValues()
                        .withDocuments());

        format.write(session, cases, out);

        try (ReportFile report = ReportFiles.open("written", new ByteArrayInputStream(out.toByteArray()))) {
            NewSession again = report.entries().iterator().next().read();
            assertThat(outcomes(again.testCases()))
                    .containsExactlyInAnyOrderElementsOf(
                            outcomes(cases.stream().map(NewTestCase::copyOf).toList()));
        }
    }

    private static List<String> outcomes(Iterable<NewTestCase> cases) {
        List<String> outcomes = new ArrayList<>();
        cases.forEach(
                each -> outcomes.add(each.name() + " " + each.run() + " " + each.result() + " " + each.failReason()));
        return outcomes;
    }
}
