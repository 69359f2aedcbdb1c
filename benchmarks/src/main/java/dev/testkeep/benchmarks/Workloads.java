package dev.testkeep.benchmarks;

import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.PerformanceTable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The questions of a workload's steps, to Testkeep and to plain JDBC. */
final class Workloads {

    /** What a step may ask about, each in turn. */
    private static final List<String> PLACES = List.of("windows", "pairs", "sessions");

    private static final String COMPLETED = "job_completion_time_unix >= ? and job_completion_time_unix < ?";
    private static final String STARTED = "session_start_unix >= ? and session_start_unix < ?";
    private static final String WITH_ATTRIBUTE =
            " and uuid in (select session_uuid from session_attributes where name = ? and value = ?)";

    private final Storage storage;
    private final PlainJdbc jdbc;
    private final JsonNode sessions;

    /** About these sessions, of which steps speak by number. */
    Workloads(Storage storage, PlainJdbc jdbc, JsonNode sessions) {
        this.storage = storage;
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** The questions of one step; none if it asks nothing. */
    List<Workload> of(JsonNode step) {
        List<Workload> questions = new ArrayList<>();
        JsonNode places = PLACES.stream()
                .map(step::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(step.path(""));
        for (int i = 0; i < places.size(); i++) {
            JsonNode expected = step.get("expect").get(i);
            Answer answer = answer(step, places.get(i));
            questions.add(new Workload(
                    answer.testkeep(),
                    answer.jdbc(),
                    expected.get("count").asInt(),
                    expected.get("checksum").asString()));
        }
        return questions;
    }

    /** Both ways to the answer. */
    private record Answer(Workload.Asking<Collection<String>> testkeep, Workload.@Nullable Asking<Integer> jdbc) {}

    private Answer answer(JsonNode step, JsonNode place) {
        return switch (step.get("op").asString()) {
            case "testcases_by_window_1pct" -> casesIn(place);
            case "testcases_by_window_1pct_name", "testcases_by_name_whole_history" ->
                named(place, step.get("regex").asString());
            case "testcases_by_session_filter_10pct" ->
                casesOfSessions(place, step.get("session_filter").asString());
            case "sessions_by_window_1pct", "list_sessions_whole_history" -> sessions(place);
            case "sessions_by_filter_whole_history" ->
                sessions(place, step.get("session_filter").asString());
            case "testcases_by_session" ->
                new Answer(() -> caseIds(TestCaseQuery.all().inSession(session(place))), null);
            case "testcases_by_session_and_testfilter" -> {
                String filter = step.get("test_filter").asString();
                yield new Answer(
                        () -> caseIds(
                                TestCaseQuery.all().inSession(session(place)).filter(filter)),
                        null);
            }
            case "delete_one_session" ->
                new Answer(() -> texts(storage.sessions().delete(SessionQuery.byUuid(session(place)))), null);
            case "delete_10pct_by_window" -> deletion(place);
            default -> comparison(place, step.get("aggr").asString());
        };
    }

    private UUID session(JsonNode number) {
        return UUID.fromString(sessions.get(number.asInt()).asString());
    }

    private Answer casesIn(JsonNode window) {
        return new Answer(
                () -> caseIds(TestCaseQuery.all().completedIn(period(window))),
                () -> jdbc.cases(COMPLETED, start(window), end(window)));
    }

    private Answer named(JsonNode window, String regex) {
        String prefix = regex.substring(1) + "%";
        return new Answer(
                () -> caseIds(TestCaseQuery.all().completedIn(period(window)).nameMatches(Pattern.compile(regex))),
                () -> jdbc.cases(COMPLETED + " and name like ?", start(window), end(window), prefix));
    }

    private Answer casesOfSessions(JsonNode window, String filter) {
        String[] attribute = attribute(filter);
        return new Answer(
                () -> caseIds(TestCaseQuery.all()
                        .inSessions(SessionQuery.all().startedIn(period(window)).filter(filter))),
                () -> jdbc.cases(
                        "session_uuid in (select uuid from sessions where " + STARTED + WITH_ATTRIBUTE + ")",
                        start(window),
                        end(window),
                        attribute[0],
                        attribute[1]));
    }

    private Answer sessions(JsonNode window) {
        return new Answer(
                () -> sessionIds(SessionQuery.all().startedIn(period(window))),
                () -> jdbc.sessions(STARTED, start(window), end(window)));
    }

    private Answer sessions(JsonNode window, String filter) {
        String[] attribute = attribute(filter);
        return new Answer(
                () -> sessionIds(SessionQuery.all().startedIn(period(window)).filter(filter)),
                () -> jdbc.sessions(STARTED + WITH_ATTRIBUTE, start(window), end(window), attribute[0], attribute[1]));
    }

    private Answer comparison(JsonNode pair, String aggregations) {
        String spec = "all/all/" + aggregations + "/";
        return new Answer(
                () -> groups(storage.performance()
                        .compare(ComparisonQuery.parse(spec, Clock.systemUTC())
                                .restrictLeft(cases -> cases.completedIn(period(pair.get(0))))
                                .restrictRight(cases -> cases.completedIn(period(pair.get(1)))))
                        .table()),
                () -> jdbc.compare(start(pair.get(0)), end(pair.get(0)), start(pair.get(1)), end(pair.get(1))));
    }

    private Answer deletion(JsonNode window) {
        return new Answer(
                () -> texts(storage.sessions().delete(SessionQuery.all().startedIn(period(window)))),
                () -> jdbc.delete(STARTED, start(window), end(window)));
    }

    private List<String> caseIds(TestCaseQuery query) {
        return storage.testCases().find(query).stream()
                .map(testCase -> testCase.id().toString())
                .toList();
    }

    private List<String> sessionIds(SessionQuery query) {
        return storage.sessions().find(query).stream()
                .map(session -> session.uuid().toString())
                .toList();
    }

    private static List<String> texts(List<UUID> uuids) {
        return uuids.stream().map(UUID::toString).toList();
    }

    /** The keys of the groups, as Python writes a tuple of texts. */
    private static List<String> groups(PerformanceTable table) {
        return table.rows().stream()
                .map(row -> "('"
                        + String.join(
                                "', '",
                                row.values().stream()
                                        .limit(4)
                                        .map(String::valueOf)
                                        .toList()) + "')")
                .toList();
    }

    /** The two sides of {@code name=="value"}. */
    private static String[] attribute(String filter) {
        return filter.replace("\"", "").split("==", 2);
    }

    private static double start(JsonNode window) {
        return window.get(0).asDouble();
    }

    private static double end(JsonNode window) {
        return window.get(1).asDouble();
    }

    private static TimePeriod period(JsonNode window) {
        return new TimePeriod(instant(start(window)), instant(end(window)));
    }

    private static Instant instant(double seconds) {
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }
}
