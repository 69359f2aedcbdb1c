package dev.testkeep.it.reframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.testkeep.it.support.OneBackend;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.exception.QuerySyntaxException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questions that ReFrame's command line was asked about real reports, and its answers, held against ours on one
 * backend. Where ours are other ones, they are written down here, and why in {@code docs/reframe.md}.
 */
abstract class ReFrameAnswers extends OneBackend {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Those that ReFrame answers with an error, or with nothing because of a mistake. */
    private static final Set<String> ANSWERED_DIFFERENTLY = Set.of(
            "sessions-window-minutes-with-zone",
            "testcases-expr-undefined",
            "testcases-run-uuid",
            "testcases-unknown-aggregation");

    private static final double PRECISION = 1e-12;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    @BeforeAll
    void importSessions() throws URISyntaxException {
        importInto(storage());
    }

    private static void importInto(Storage storage) throws URISyntaxException {
        try (ReportFile sessions = ReportFiles.open(resource("results.db"))) {
            sessions.entries().forEach(entry -> storage.sessions().save(entry.read()));
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ReFrameAnswers.class.getResource("/reframe/" + name))
                .toURI());
    }

    private static List<String> names(Pattern pattern) throws URISyntaxException {
        return JSON.readTree(resource("expected/commands.json")).propertyNames().stream()
                .filter(name -> !ANSWERED_DIFFERENTLY.contains(name))
                .filter(pattern.asMatchPredicate())
                .toList();
    }

    static List<String> tables() throws URISyntaxException {
        return names(Pattern.compile("(sessions|testcases|compare)-.*"));
    }

    static List<String> documents() throws URISyntaxException {
        return names(Pattern.compile("describe-.*"));
    }

    static List<String> deletions() throws URISyntaxException {
        return names(Pattern.compile("zz-.*"));
    }

    private static ReFrameCommand command(String name) throws URISyntaxException {
        JsonNode arguments =
                JSON.readTree(resource("expected/commands.json")).path(name).path("args");
        return ReFrameCommand.of(arguments.valueStream().map(JsonNode::asString).toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_is_the_one_that_reframe_prints(String name) throws Exception {
        assertSameTable(command(name).table(storage()), name + ".csv");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_the_one_that_reframe_prints(String name) throws Exception {
        assertThat(JSON.readTree(command(name).json(storage())))
                .isEqualTo(JSON.readTree(resource("expected/" + name + ".json")));
    }

    @Test
    void sessions_are_deleted_as_reframe_deletes_them() throws Exception {
        try (Storage own = openNewStorage()) {
            importInto(own);
            for (String name : deletions()) {
                boolean lists = Files.exists(resource("expected").resolve(name + ".csv"));
                assertSameTable(command(name).table(own), name + (lists ? ".csv" : ".out"));
            }
        }
    }

    @Test
    void every_question_is_asked() throws Exception {
        long answered = Stream.of(tables(), documents(), deletions())
                .mapToLong(List::size)
                .sum();

        assertThat(answered + ANSWERED_DIFFERENTLY.size())
                .isEqualTo(JSON.readTree(resource("expected/commands.json")).size());
    }

    @Test
    void a_time_with_minutes_and_a_zone_is_that_time() throws Exception {
        assertSameTable(command("sessions-window-minutes-with-zone").table(storage()), "sessions-window.csv");
    }

    @Test
    void an_attribute_that_only_some_tests_have_selects_among_those() throws Exception {
        List<List<@Nullable Object>> table = command("testcases-expr-undefined").table(storage());

        assertThat(rows(table)).hasSize(6).allSatisfy(row -> assertThat((String) row.get(0))
                .startsWith("stream_test %num_threads=2 "));
    }

    @Test
    void a_run_can_be_selected() throws Exception {
        assertThat(rows(command("testcases-run-uuid").table(storage())))
                .extracting(row -> row.get(2), row -> row.get(4))
                .containsExactly(tuple("copy_bw", 54339.2), tuple("triad_bw", 47572.4));
    }

    @Test
    void an_unknown_function_is_an_error_that_says_where() throws Exception {
        ReFrameCommand command = command("testcases-unknown-aggregation");

        assertThatThrownBy(() -> command.table(storage()))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("column 38: expected a function: min, max, mean");
    }

    private static List<List<@Nullable Object>> rows(List<List<@Nullable Object>> table) {
        return table.subList(1, table.size());
    }

    private static void assertSameTable(List<List<@Nullable Object>> table, String file) throws Exception {
        List<List<Object>> answer = table.stream()
                .map(row -> row.stream().map(ReFrameAnswers::cell).toList())
                .toList();
        assertThat(answer)
                .usingRecursiveComparison()
                .withComparatorForType(ReFrameAnswers::compareRelatively, Double.class)
                .isEqualTo(expected(file));
    }

    /** ReFrame leaves out the last cells of some rows. */
    private static List<List<Object>> expected(String file) throws Exception {
        List<List<Object>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(resource("expected/" + file))) {
            List<Object> row = new ArrayList<>();
            Stream.of(line.split(",", -1)).map(ReFrameAnswers::cell).forEach(row::add);
            row.addAll(Collections.nCopies(rows.isEmpty() ? 0 : rows.get(0).size() - row.size(), ""));
            rows.add(row);
        }
        return rows;
    }

    /** A number; or the values that ReFrame joins in any order; or a text, which is empty for nothing. */
    private static Object cell(@Nullable Object value) {
        String text = value == null || value.equals("None") ? "" : value.toString();
        if (NUMBER.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        return text.contains("|") ? Set.of(text.split("\\|")) : text;
    }

    private static int compareRelatively(double one, double other) {
        boolean isClose = Math.abs(one - other) <= PRECISION * Math.max(Math.abs(one), Math.abs(other));
        return isClose ? 0 : Double.compare(one, other);
    }
}
