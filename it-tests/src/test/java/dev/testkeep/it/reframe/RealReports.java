package dev.testkeep.it.reframe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.support.OneBackend;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.reports.ReportWriter;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real reports of ReFrame go in and come out as they were, on one backend. */
public abstract class RealReports extends OneBackend {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @BeforeAll
    void importEverything() throws Exception {
        for (Path report : reports()) {
            assertThat(save(report)).containsExactly(SaveOutcome.STORED);
        }
    }

    public static List<Path> reports() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(RealReports.class.getResource("/reframe"))
                .toURI());
    }

    private List<SaveOutcome> save(Path file) {
        List<SaveOutcome> outcomes = new ArrayList<>();
        try (ReportFile report = ReportFiles.open(file)) {
            for (ReportEntry entry : report.entries()) {
                outcomes.add(storage().sessions().save(entry.read()).outcome());
            }
        }
        return outcomes;
    }

    @Test
    void everything_is_there() {
        assertThat(storage().sessions().count(SessionQuery.all())).isEqualTo(15);
        List<TestCase> cases = storage().testCases().find(TestCaseQuery.all());
        assertThat(cases).hasSize(220);
        assertThat(cases.stream().filter(testCase -> testCase.completedAt() == null))
                .hasSize(25);
    }

    @Test
    void importing_again_changes_nothing() throws Exception {
        for (Path report : reports()) {
            assertThat(save(report)).containsExactly(SaveOutcome.UNCHANGED);
        }
    }

    @Test
    void the_database_that_reframe_wrote_holds_the_same_sessions() throws Exception {
        assertThat(save(folder().resolve("results.db"))).hasSize(15).containsOnly(SaveOutcome.UNCHANGED);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void an_exported_session_equals_the_report_that_came_in(Path report) {
        JsonNode original = JSON.readTree(report);
        UUID uuid = UUID.fromString(original.path("session_info").path("uuid").asString());

        assertThat(JSON.readTree(export(uuid))).isEqualTo(original);
    }

    private byte[] export(UUID uuid) {
        Session session = storage().sessions().findById(uuid).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TestCaseQuery query =
                TestCaseQuery.all().inSession(uuid).withDocuments().withPerfValues();
        try (ReportWriter writer = ReportWriter.single(out, ReportWriter.Layout.PRETTY);
                Stream<TestCase> cases = storage().testCases().stream(query)) {
            writer.write(session, storage().sessions().document(uuid).orElse(null), cases.iterator());
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void the_counts_are_those_that_reframe_counted(Path report) {
        JsonNode info = JSON.readTree(report).path("session_info");
        Session session = storage()
                .sessions()
                .findById(UUID.fromString(info.path("uuid").asString()))
                .orElseThrow();

        assertThat(session.counts().cases()).isEqualTo(info.path("num_cases").asInt());
        assertThat(session.counts().failed())
                .isEqualTo(info.path("num_failures").asInt());
        assertThat(session.counts().aborted())
                .isEqualTo(info.path("num_aborted").asInt());
        assertThat(session.counts().skipped())
                .isEqualTo(info.path("num_skipped").asInt());
    }
}
