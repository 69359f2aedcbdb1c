package dev.testkeep.it.reframe;

import static java.util.stream.Collectors.joining;

import dev.testkeep.reports.ReportWriter;
import dev.testkeep.storage.Selector;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.storage.performance.PerformanceTable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command line of ReFrame's, answered by a storage.
 *
 * @param option the option that says what to do
 * @param argument its argument
 * @param names the patterns of {@code -n}
 * @param filters the expressions of {@code -E}
 */
record ReFrameCommand(String option, String argument, List<String> names, List<String> filters) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    static ReFrameCommand of(List<String> arguments) {
        String[] action = arguments.get(0).split("=", 2);
        return new ReFrameCommand(action[0], action[1], values("-n", arguments), values("-E", arguments));
    }

    private static List<String> values(String option, List<String> arguments) {
        return IntStream.range(1, arguments.size())
                .filter(i -> arguments.get(i - 1).equals(option))
                .mapToObj(arguments::get)
                .toList();
    }

    /** The table that it prints: headings, then rows. */
    List<List<@Nullable Object>> table(Storage storage) {
        return switch (option) {
            case "--list-stored-sessions" -> sessions(storage);
            case "--list-stored-testcases" ->
                table(storage.performance()
                        .aggregate(PerformanceQuery.parse(argument, CLOCK).restrict(this::restrict)));
            case "--performance-compare" ->
                table(storage.performance()
                        .compare(ComparisonQuery.parse(argument, CLOCK).restrictLeft(this::restrict))
                        .table());
            case "--delete-stored-sessions" ->
                storage.sessions().delete(sessionQuery()).stream()
                        .map(uuid -> Arrays.<@Nullable Object>asList("Session " + uuid + " deleted successfully."))
                        .toList();
            default -> throw new IllegalArgumentException(option);
        };
    }

    /** The JSON text that it prints. */
    String json(Storage storage) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportWriter writer = ReportWriter.array(out, ReportWriter.Layout.COMPACT)) {
            switch (option) {
                case "--describe-stored-sessions" ->
                    storage.sessions().find(sessionQuery()).forEach(session -> write(session, storage, writer));
                case "--describe-stored-testcases" ->
                    documents(storage, restrict(Selector.parse(argument, CLOCK).testCases()))
                            .forEach(writer::write);
                default -> throw new IllegalArgumentException(option);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private SessionQuery sessionQuery() {
        return Selector.parse(argument, CLOCK).sessions();
    }

    private TestCaseQuery restrict(TestCaseQuery query) {
        TestCaseQuery restricted = query;
        if (!names.isEmpty()) {
            restricted = restricted.nameMatches(
                    Pattern.compile(names.stream().collect(joining("|")).replace("%", " %")));
        }
        for (String filter : filters) {
            restricted = restricted.filter(filter);
        }
        return restricted;
    }

    private static List<List<@Nullable Object>> table(PerformanceTable table) {
        List<@Nullable Object> titles = new ArrayList<>();
        table.columns().forEach(column -> titles.add(column.title()));
        return Stream.concat(Stream.of(titles), table.rows().stream().map(PerformanceTable.Row::values))
                .toList();
    }

    private List<List<@Nullable Object>> sessions(Storage storage) {
        List<Session> sessions = storage.sessions().find(sessionQuery());
        List<String> extras = sessions.stream()
                .flatMap(session -> session.extras().keySet().stream())
                .distinct()
                .toList();
        List<@Nullable Object> titles =
                new ArrayList<>(List.of("UUID", "Start time", "End time", "Num runs", "Num cases"));
        titles.addAll(extras);
        return Stream.concat(Stream.of(titles), sessions.stream().map(session -> row(session, extras)))
                .toList();
    }

    private static List<@Nullable Object> row(Session session, List<String> extras) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(session.uuid());
        row.add(TIME.format(session.start()));
        row.add(TIME.format(Objects.requireNonNull(session.end())));
        row.add(session.counts().runs());
        row.add(session.counts().cases());
        extras.forEach(name -> row.add(session.extras().get(name)));
        return row;
    }

    private static void write(Session session, Storage storage, ReportWriter writer) {
        String document = storage.sessions().document(session.uuid()).orElse(null);
        try (Stream<TestCase> cases = documents(storage, TestCaseQuery.all().inSession(session.uuid()))) {
            writer.write(session, document, cases.iterator());
        }
    }

    private static Stream<TestCase> documents(Storage storage, TestCaseQuery query) {
        return storage.testCases().find(query.withPerfValues().withDocuments()).stream();
    }
}
