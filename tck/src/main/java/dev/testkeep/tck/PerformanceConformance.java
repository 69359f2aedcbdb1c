package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.filter.Attributes;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.performance.AggregateFunction;
import dev.testkeep.storage.performance.AggregateFunction.Percentile;
import dev.testkeep.storage.performance.AggregateFunction.Statistic;
import dev.testkeep.storage.performance.Comparison;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.Measurement;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.storage.performance.PerformanceTable;
import dev.testkeep.storage.performance.PerformanceTable.Preference;
import dev.testkeep.storage.performance.Summary;
import dev.testkeep.tck.data.RandomData;
import dev.testkeep.tck.data.Reference;
import dev.testkeep.tck.data.Samples;
import dev.testkeep.tck.data.StoredAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Performance values are aggregated and compared with the same answer on every backend. */
abstract class PerformanceConformance extends LongSuite {

    private static final int SESSIONS = 40;
    private static final int QUERIES = 100;

    private static final List<AggregateFunction> FUNCTIONS = List.of(
            Statistic.MIN,
            Statistic.MAX,
            Statistic.MEAN,
            Statistic.MEDIAN,
            Statistic.STD,
            Statistic.FIRST,
            Statistic.LAST,
            Statistic.SUM,
            Statistic.COUNT,
            new Percentile(0),
            new Percentile(50),
            new Percentile(95));

    private static NewTestCase measured(String name, int seconds, double... values) {
        NewTestCase.Builder testCase = NewTestCase.builder(name)
                .system("sys")
                .partition("part")
                .environ("env")
                .completedAt(Samples.START.plusSeconds(seconds))
                .document("{\"num_tasks\": " + values.length + ", \"job_nodelist\": [\"n2\", \"n1\"]}");
        for (double value : values) {
            testCase.perfValue(PerfValue.of("bw", value, "MB/s"));
        }
        return testCase.build();
    }

    private void save(int seconds, NewTestCase... cases) {
        storage().sessions().save(Samples.session(seconds, cases));
    }

    private static TestCaseQuery completed(int first, int end) {
        return TestCaseQuery.all()
                .completedIn(new TimePeriod(Samples.START.plusSeconds(first), Samples.START.plusSeconds(end)));
    }

    private PerformanceTable aggregate(TestCaseQuery cases, String spec) {
        PerformanceQuery query = PerformanceQuery.parse("all/" + spec, Clock.systemUTC());
        return storage().performance().aggregate(new PerformanceQuery(cases, query.summary()));
    }

    private PerformanceTable compare(TestCaseQuery left, TestCaseQuery right, String spec) {
        return comparison(left, right, spec).table();
    }

    private Comparison comparison(TestCaseQuery left, TestCaseQuery right, String spec) {
        ComparisonQuery query = ComparisonQuery.parse("all/all/" + spec, Clock.systemUTC());
        return storage().performance().compare(ComparisonQuery.of(left, right, query.summary()));
    }

    private static List<String> titles(PerformanceTable table) {
        return table.columns().stream().map(PerformanceTable.Column::title).toList();
    }

    private static List<List<@Nullable Object>> values(PerformanceTable table) {
        return table.rows().stream().map(PerformanceTable.Row::values).toList();
    }

    @Test
    void values_are_grouped_by_test_place_variable_and_unit() {
        save(0, measured("b", 1, 1, 2), measured("a", 2, 4));
        save(10, measured("a", 11, 8));

        PerformanceTable table = aggregate(TestCaseQuery.all(), "mean,count:/");

        assertThat(titles(table)).containsExactly("name", "sysenv", "pvar", "punit", "pval (mean)", "pval (count)");
        assertThat(values(table))
                .containsExactly(
                        List.of("a", "sys:part+env", "bw", "MB/s", 6.0, 2L),
                        List.of("b", "sys:part+env", "bw", "MB/s", 1.5, 2L));
    }

    @Test
    void a_case_without_a_value_takes_no_part() {
        save(0, Samples.passed("none"));
        storage()
                .sessions()
                .save(Samples.session(
                        1,
                        NewTestCase.builder("null")
                                .perfValue(PerfValue.builder("bw").unit("MB/s").build())
                                .build(),
                        measured("some", 1, 1)));

        assertThat(values(aggregate(TestCaseQuery.all(), "count:name/"))).containsExactly(List.of("some", 1L));
    }

    @Test
    void nan_takes_part_as_a_value() {
        save(0, measured("a", 1, 1, Double.NaN, 3));

        assertThat(values(aggregate(TestCaseQuery.all(), "count,min,max,mean:name/")))
                .containsExactly(List.of("a", 3L, 1.0, 3.0, Double.NaN));
    }

    @Test
    void first_and_last_are_by_completion_in_a_period_and_by_position_in_a_session() {
        save(0, measured("a", 9, 1), measured("a", 5, 2));

        assertThat(values(aggregate(completed(0, 20).orderBy(TestCaseQuery.Order.COMPLETION), "first,last:name/")))
                .containsExactly(List.of("a", 2.0, 1.0));
        assertThat(values(aggregate(TestCaseQuery.all(), "first,last:name/"))).containsExactly(List.of("a", 1.0, 2.0));
    }

    @Test
    void what_only_documents_know_can_be_grouped_aggregated_and_shown() {
        save(0, measured("a", 1, 1), measured("a", 2, 2, 4), measured("b", 3, 5));

        assertThat(values(aggregate(TestCaseQuery.all(), "mean:+num_tasks/name,num_tasks,pval")))
                .containsExactly(List.of("a", 1L, 1.0), List.of("a", 2L, 3.0), List.of("b", 1L, 5.0));
        assertThat(values(aggregate(TestCaseQuery.all(), "max(num_tasks),sum(num_tasks):name/")))
                .containsExactly(List.of("a", 2L, 5L), List.of("b", 1L, 1L));
        assertThat(values(aggregate(TestCaseQuery.all(), "count:name/name,num_tasks,psamples")))
                .containsExactly(List.of("a", "1|2", 3L), List.of("b", 1L, 1L));
    }

    @Test
    void an_attribute_that_nobody_has_is_an_empty_column() {
        save(0, measured("a", 1, 1));

        PerformanceTable table = aggregate(TestCaseQuery.all(), "mean:name/+unknown");

        assertThat(titles(table)).containsExactly("name", "pval (mean)", "unknown");
        assertThat(table.rows().get(0).values().get(2)).isNull();
    }

    @Test
    void node_lists_are_folded() {
        save(0, measured("a", 1, 1));

        assertThat(values(aggregate(TestCaseQuery.all(), "count:name,job_nodelist/")))
                .containsExactly(List.of("a", "n[1-2]", 1L));
        assertThat(values(aggregate(TestCaseQuery.all().filter("job_nodelist == 'n[1-2]'"), "count:name/")))
                .hasSize(1);
    }

    @Test
    void the_bounds_shown_are_the_bounds_judged() {
        storage()
                .sessions()
                .save(Samples.session(
                        0,
                        NewTestCase.builder("a")
                                .perfValue(bounded("negative", -10.0, -0.1, 0.1))
                                .perfValue(bounded("none", 0.0, null, null))
                                .perfValue(bounded("positive", 10.0, -0.1, null))
                                .perfValue(bounded("zero", 0.0, -1.0, 2.0))
                                .build()));

        assertThat(values(aggregate(TestCaseQuery.all(), "count:pvar/pvar,pref,plower,pupper")))
                .containsExactly(
                        List.of("negative", -10.0, -11.0, -9.0),
                        List.of("none", 0.0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                        List.of("positive", 10.0, 9.0, Double.POSITIVE_INFINITY),
                        List.of("zero", 0.0, -1.0, 2.0));
    }

    private static PerfValue bounded(String name, double reference, @Nullable Double lower, @Nullable Double upper) {
        return PerfValue.builder(name)
                .value(1.0)
                .reference(reference)
                .thresholds(lower, upper)
                .build();
    }

    @Test
    void a_comparison_shows_the_groups_of_both_sides_and_their_difference() {
        save(0, measured("a", 1, 10), measured("left only", 1, 1));
        save(100, measured("a", 101, 8), measured("right only", 101, 1));

        PerformanceTable table = compare(completed(0, 50), completed(100, 150), "mean:name/+num_tasks_R");

        assertThat(titles(table))
                .containsExactly("name", "pval (mean) (lhs)", "pval (mean) (rhs)", "num_tasks (rhs)", "pdiff (%)");
        assertThat(values(table)).containsExactly(List.of("a", 10.0, 8.0, 1L, 25.0));
    }

    @Test
    void a_limit_counts_the_values_of_all_groups_also_for_what_only_documents_know() {
        save(0, measured("a", 1, 1), measured("b", 2, 1), measured("a", 3, 1, 1));
        save(100, measured("a", 101, 1));

        assertThat(values(compare(completed(0, 50).limit(2), completed(100, 150), "count:name/+num_tasks_L")))
                .containsExactly(List.of("a", 1L, 1L, 1L, 0.0));
    }

    @Test
    void a_comparison_with_nothing_shows_the_left_side_and_one_of_nothing_is_empty() {
        save(0, measured("a", 1, 10));

        assertThat(values(compare(completed(0, 50), completed(100, 150), "mean:name/+num_tasks")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsExactly("a", 10.0, null, 1L, null, null));
        assertThat(compare(completed(100, 150), completed(0, 50), "mean:name/").rows())
                .isEmpty();
        assertThat(titles(compare(completed(100, 150), completed(0, 50), "mean:name/")))
                .containsExactly("name", "pval (mean) (lhs)", "pval (mean) (rhs)", "pdiff (%)");
    }

    @Test
    void what_is_not_known_is_equal_to_nothing_in_a_comparison() {
        save(0, measured("a", 1, 10));

        assertThat(compare(TestCaseQuery.all(), TestCaseQuery.all(), "mean:name/")
                        .rows())
                .hasSize(1);
        assertThat(compare(TestCaseQuery.all(), TestCaseQuery.all(), "mean:name,unknown/")
                        .rows())
                .isEmpty();
    }

    @Test
    void what_has_no_counterpart_is_on_one_side_only_or_in_another_unit() {
        save(0, inUnits("same", 1, "s"), inUnits("changed", 2, "s"), inUnits("left only", 3, "s", "ms"));
        save(
                100,
                inUnits("same", 101, "s", "min"),
                inUnits("changed", 102, "ms", "min"),
                inUnits("right only", 103, "s"));

        Comparison byUnit = comparison(completed(0, 50), completed(100, 150), "mean:/");
        Comparison byName = comparison(completed(0, 50), completed(100, 150), "mean:name/");

        assertThat(byUnit).isEqualTo(new Comparison(byUnit.table(), 1, 2, 2, 1));
        assertThat(byName).isEqualTo(new Comparison(byName.table(), 2, 1, 1, 0));
    }

    private static NewTestCase inUnits(String name, int seconds, String... units) {
        NewTestCase.Builder testCase = NewTestCase.builder(name).completedAt(Samples.START.plusSeconds(seconds));
        for (String unit : units) {
            testCase.perfValue(PerfValue.of("time", 1, unit));
        }
        return testCase.build();
    }

    @Test
    void a_difference_from_zero_is_infinite_or_not_a_number() {
        save(0, measured("down", 1, -1), measured("same", 1, 0), measured("up", 1, 1));
        save(100, measured("down", 101, 0), measured("same", 101, 0), measured("up", 101, 0));

        assertThat(values(compare(completed(0, 50), completed(100, 150), "mean:name/name")))
                .extracting(row -> row.get(row.size() - 1))
                .containsExactly(Double.NEGATIVE_INFINITY, Double.NaN, Double.POSITIVE_INFINITY);
    }

    @Test
    void thresholds_tell_which_values_are_better() {
        storage()
                .sessions()
                .save(Samples.session(
                        0,
                        NewTestCase.builder("a")
                                .completedAt(Samples.START)
                                .perfValue(bounded("both", 1.0, -0.1, 0.1))
                                .perfValue(bounded("higher", 1.0, -0.1, null))
                                .perfValue(bounded("lower", 1.0, null, 0.1))
                                .perfValue(bounded("unknown", 1.0, null, null))
                                .build()));

        assertThat(compare(TestCaseQuery.all(), TestCaseQuery.all(), "mean:pvar/")
                        .rows())
                .extracting(PerformanceTable.Row::preference)
                .containsExactly(Preference.UNKNOWN, Preference.HIGHER, Preference.LOWER, Preference.UNKNOWN);
    }

    @Test
    void rows_can_be_filtered_by_their_columns() {
        save(0, measured("a", 1, 10), measured("b", 1, 10));
        save(100, measured("a", 101, 8), measured("b", 101, 16));

        PerformanceTable table = compare(completed(0, 50), completed(100, 150), "mean:name/");

        assertThat(table.rows())
                .filteredOn(row -> Filter.parse("pdiff < -5 and pval_R == 16").matches(table.attributes(row)))
                .extracting(row -> row.values().get(0))
                .containsExactly("b");
    }

    @Test
    void single_values_come_with_their_test_case() {
        save(0, measured("a", 9, 1), measured("a", 5, 2), measured("b", 1, 3));

        try (Stream<Measurement> history = storage()
                .performance()
                .measurements(TestCaseQuery.all()
                        .nameMatches(Pattern.compile("a$"))
                        .filter("pvar == 'bw'")
                        .orderBy(TestCaseQuery.Order.COMPLETION))) {
            assertThat(history)
                    .extracting(
                            measurement -> measurement.value().value(),
                            Measurement::test,
                            Measurement::result,
                            Measurement::completedAt)
                    .containsExactly(
                            tuple(
                                    2.0,
                                    new TestKey("a", "sys", "part", "env"),
                                    Result.PASS,
                                    Samples.START.plusSeconds(5)),
                            tuple(
                                    1.0,
                                    new TestKey("a", "sys", "part", "env"),
                                    Result.PASS,
                                    Samples.START.plusSeconds(9)));
        }
    }

    @Test
    void random_aggregates_equal_those_that_java_makes() {
        RandomData data = new RandomData();
        IntStream.range(0, SESSIONS).forEach(i -> storage().sessions().save(data.session(i)));
        List<Map<String, @Nullable Object>> rows = measuredRows();
        assertThat(rows).isNotEmpty();
        for (int i = 0; i < QUERIES; i++) {
            Filter filter = data.caseFilter();
            List<String> keys = data.keys();

            assertGroups(
                    aggregate(filter, keys),
                    groups(rows.stream().filter(row -> filter.matches(Attributes.of(row))), keys),
                    filter + " by " + keys + ", " + data);
        }
    }

    private PerformanceTable aggregate(Filter filter, List<String> keys) {
        Summary.Builder summary = Summary.builder().groupBy(keys.toArray(String[]::new));
        FUNCTIONS.forEach(summary::aggregate);
        return storage()
                .performance()
                .aggregate(new PerformanceQuery(TestCaseQuery.all().filter(filter), summary.build()));
    }

    private static Map<String, List<Double>> groups(Stream<Map<String, @Nullable Object>> rows, List<String> keys) {
        Map<String, List<Double>> groups = new TreeMap<>();
        rows.forEach(row -> groups.computeIfAbsent(text(keys.stream().map(row::get)), key -> new ArrayList<>())
                .add((Double) Objects.requireNonNull(row.get("pval"))));
        return groups;
    }

    /** With the types: the number 1 and the text "1" are not the same. */
    private static String text(Stream<@Nullable Object> key) {
        return key.map(value -> value == null ? "null" : value.getClass().getSimpleName() + value)
                .toList()
                .toString();
    }

    private static void assertGroups(PerformanceTable table, Map<String, List<Double>> groups, String description) {
        assertThat(table.rows()).as(description).hasSize(groups.size());
        int keys = table.columns().size() - FUNCTIONS.size();
        for (PerformanceTable.Row row : table.rows()) {
            List<Double> values =
                    Objects.requireNonNull(groups.get(text(row.values().stream().limit(keys))), description);
            for (int i = 0; i < FUNCTIONS.size(); i++) {
                AggregateFunction function = FUNCTIONS.get(i);
                assertSame(
                        row.values().get(keys + i),
                        Reference.aggregate(function, values),
                        function.notation() + " of " + values + " for " + description);
            }
        }
    }

    private static void assertSame(@Nullable Object actual, @Nullable Double expected, String description) {
        if (expected == null || expected.isNaN() || expected.isInfinite()) {
            assertThat(actual).as(description).isEqualTo(expected);
        } else {
            assertThat(((Number) Objects.requireNonNull(actual)).doubleValue())
                    .as(description)
                    .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
    }

    private List<Map<String, @Nullable Object>> measuredRows() {
        List<TestCase> cases =
                storage().testCases().find(TestCaseQuery.all().withPerfValues().withDocuments());
        return cases.stream()
                .flatMap(StoredAttributes::rows)
                .filter(row -> row.get("pval") != null)
                .toList();
    }
}
