package dev.testkeep.reports.internal.benchmark;

import static dev.testkeep.reports.internal.json.JsonTree.member;
import static dev.testkeep.reports.internal.json.JsonTree.members;
import static dev.testkeep.reports.internal.json.JsonTree.number;
import static dev.testkeep.reports.internal.json.JsonTree.text;

import dev.testkeep.reports.internal.part.Documents;
import dev.testkeep.reports.internal.part.ElementScanner;
import dev.testkeep.reports.internal.part.Failure;
import dev.testkeep.reports.internal.part.Findings;
import dev.testkeep.reports.internal.part.Times;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.SessionAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A repetition of a benchmark is a run. What is computed from them, mean and complexity, is no measurement. */
final class GoogleBenchmarkReader implements ElementScanner.Reader {

    private static final Set<String> AGGREGATE = Set.of("aggregate_name", "big_o", "rms");

    /** All other numbers are counters that the benchmark has added. */
    private static final Set<String> NO_COUNTERS = Set.of(
            "family_index",
            "iterations",
            "per_family_instance_index",
            "real_time",
            "cpu_time",
            "repetition_index",
            "repetitions",
            "threads");

    private static final Map<String, String> UNITS = Map.of("bytes_per_second", "B/s", "items_per_second", "1/s");

    private final Findings findings;

    GoogleBenchmarkReader(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void onMember(String name, @Nullable Object value) {
        if (name.equals("context")) {
            findings.started(Times.instant(text(member(value, "date"))));
            findings.attribute(SessionAttributes.HOST, text(member(value, "host_name")));
            for (String attribute : Set.of("executable", "library_build_type", "library_version")) {
                findings.attribute(attribute, text(member(value, attribute)));
            }
            findings.member(name, value);
        }
    }

    @Override
    public void onElement(@Nullable Object benchmark, Consumer<NewTestCase> cases) {
        if (!isAggregate(benchmark)) {
            cases.accept(testCase(benchmark));
        }
    }

    private static boolean isAggregate(@Nullable Object benchmark) {
        return "aggregate".equals(member(benchmark, "run_type"))
                || AGGREGATE.stream().anyMatch(name -> member(benchmark, name) != null);
    }

    private static NewTestCase testCase(@Nullable Object benchmark) {
        NewTestCase.Builder testCase = NewTestCase.builder(name(benchmark)).run(repetition(benchmark));
        Map<String, Object> document = new LinkedHashMap<>();
        outcome(benchmark).applyTo(testCase, document);
        String unit = Objects.requireNonNullElse(text(member(benchmark, "time_unit")), "");
        members(benchmark).forEach((key, value) -> {
            String member = key.toString();
            if (member.equals("real_time") || member.equals("cpu_time")) {
                add(testCase, member, value, unit);
            } else if (!NO_COUNTERS.contains(member) && value instanceof Number) {
                add(testCase, member, value, UNITS.getOrDefault(member, ""));
            } else if (value != null) {
                document.put(member, value);
            }
        });
        return testCase.document(Documents.text(document)).build();
    }

    private static void add(NewTestCase.Builder testCase, String name, @Nullable Object value, String unit) {
        testCase.perfValue(
                PerfValue.builder(name).value(number(value)).unit(unit).build());
    }

    /** The family is the test, and what follows the first slash is what it was called with. */
    private static String name(@Nullable Object benchmark) {
        String run = text(member(benchmark, "run_name"));
        String name = run == null ? Objects.requireNonNullElse(text(member(benchmark, "name")), "(unnamed)") : run;
        int slash = name.indexOf('/');
        return slash > 0 && name.indexOf(' ') < 0 ? name.substring(0, slash) + " " + name.substring(slash) : name;
    }

    private static int repetition(@Nullable Object benchmark) {
        return member(benchmark, "repetition_index") instanceof Number index ? Math.max(0, index.intValue()) : 0;
    }

    private static Failure outcome(@Nullable Object benchmark) {
        if (Boolean.TRUE.equals(member(benchmark, "error_occurred"))) {
            String message = text(member(benchmark, "error_message"));
            return Failure.of(Result.FAIL, Failure.ERROR, null, message, null);
        }
        if (Boolean.TRUE.equals(member(benchmark, "skipped"))) {
            return Failure.of(Result.SKIP, null, null, text(member(benchmark, "skip_message")), null);
        }
        return new Failure(Result.PASS, null, null, null);
    }
}
