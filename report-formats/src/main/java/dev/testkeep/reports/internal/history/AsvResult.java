package dev.testkeep.reports.internal.history;

import static dev.testkeep.reports.internal.json.JsonTree.elements;
import static dev.testkeep.reports.internal.json.JsonTree.member;
import static dev.testkeep.reports.internal.json.JsonTree.number;

import dev.testkeep.reports.internal.part.Failure;
import dev.testkeep.reports.internal.part.TestNames;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of one benchmark, one for each combination of its parameters.
 *
 * @param benchmark its name
 * @param values the results: null stands for a failure, and NaN for a benchmark that was skipped; null if all failed
 * @param parameters the values of each parameter
 */
record AsvResult(String benchmark, @Nullable List<?> values, List<?> parameters) {

    /** The prefixes by which asv knows what a benchmark measures. */
    private static final List<String> TIMES = List.of("time_", "timeraw_");

    private static final List<String> SIZES = List.of("mem_", "peakmem_");

    /** A result as one of the three generations of files has it: plain, an object, or a row with these columns. */
    static AsvResult of(String benchmark, @Nullable Object result, List<?> columns) {
        Object values = result;
        List<?> parameters = List.of();
        if (result instanceof List<?> row) {
            values = cell(row, columns, "result");
            parameters = elements(cell(row, columns, "params"));
        } else if (member(result, "result") != null || member(result, "params") != null) {
            values = member(result, "result");
            parameters = elements(member(result, "params"));
        }
        return new AsvResult(benchmark, values instanceof List<?> list ? list : asList(values), parameters);
    }

    private static @Nullable Object cell(List<?> row, List<?> columns, String column) {
        int index = columns.isEmpty() ? List.of("result", "params").indexOf(column) : columns.indexOf(column);
        return index >= 0 && index < row.size() ? row.get(index) : null;
    }

    private static @Nullable List<?> asList(@Nullable Object value) {
        return value == null ? null : List.of(value);
    }

    void addTo(List<NewTestCase> cases, String machine, String environment, Instant time) {
        List<String> combinations = combinations();
        for (int i = 0; i < combinations.size(); i++) {
            Object value = values != null && i < values.size() ? values.get(i) : null;
            NewTestCase.Builder testCase = NewTestCase.builder(TestNames.withArguments(benchmark, combinations.get(i)))
                    .system(machine)
                    .environ(environment);
            measured(testCase, number(value), time);
            cases.add(testCase.build());
        }
    }

    private void measured(NewTestCase.Builder testCase, @Nullable Double value, Instant time) {
        if (value == null) {
            testCase.result(Result.FAIL).failure(Failure.ERROR, null).completedAt(time);
        } else if (value.isNaN()) {
            testCase.result(Result.SKIP);
        } else {
            testCase.perfValue(PerfValue.of("value", value, unit())).completedAt(time);
        }
    }

    private List<String> combinations() {
        List<String> combinations = List.of("");
        for (Object parameter : parameters) {
            combinations = combinations.stream()
                    .flatMap(outer -> elements(parameter).stream().map(value -> Stream.of(outer, String.valueOf(value))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", "))))
                    .toList();
        }
        return combinations;
    }

    private String unit() {
        String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        if (TIMES.stream().anyMatch(method::startsWith)) {
            return "s";
        }
        return SIZES.stream().anyMatch(method::startsWith) ? "bytes" : "";
    }
}
