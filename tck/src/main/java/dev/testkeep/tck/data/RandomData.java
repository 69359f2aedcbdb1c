package dev.testkeep.tck.data;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.filter.Operand;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sessions and filters that often meet, always the same for the same seed, which it says. */
public final class RandomData {

    private static final List<String> TEXTS =
            List.of("a", "b", "ab", "A", "ä", "", "gpu", "1", "true", "\u0000", "\uD83D\uDE00");
    private static final List<Double> NUMBERS =
            List.of(0.0, -1.0, 0.5, 1.0, 2.0, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    private static final List<Long> INTEGERS = List.of(0L, 1L, 2L, -1L, 4L, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE);
    private static final List<Result> RESULTS =
            List.of(Result.PASS, Result.FAIL, Result.XFAIL, Result.ABORT, Result.SKIP, Result.of("a"));

    private static final List<String> CASE_ATTRIBUTES = List.of(
            "name",
            "basename",
            "system",
            "partition",
            "environ",
            "sysenv",
            "uuid",
            "session_uuid",
            "run_index",
            "case_index",
            "job_completion_time_unix",
            "result",
            "time_total",
            "fail_phase",
            "fail_reason",
            "pvar",
            "punit",
            "pval",
            "pref",
            "plower",
            "pupper",
            "presult",
            "text",
            "number",
            "integer",
            "list",
            "missing");
    private static final List<String> SESSION_ATTRIBUTES = List.of(
            "uuid",
            "time_start_unix",
            "time_end_unix",
            "time_elapsed",
            "num_runs",
            "num_cases",
            "num_failures",
            "text",
            "number",
            "integer",
            "flag",
            "missing",
            "\u0000");

    private static final List<String> KEYS = List.of(
            "name",
            "basename",
            "system",
            "sysenv",
            "pvar",
            "punit",
            "result",
            "session_uuid",
            "fail_phase",
            "presult",
            "text",
            "integer",
            "number",
            "missing",
            "pref",
            "plower");

    private final Seed seed = Seed.next();
    private final Random random = seed.random();

    /** Other ones in each run. */
    public RandomData() {}

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(List<T> values) {
        return random.nextInt(3) == 0 ? null : oneOf(values);
    }

    /** The next session, which starts so many seconds after {@link Samples#START}. */
    public NewSession session(int seconds) {
        return NewSession.builder(Samples.START.plusSeconds(seconds))
                .end(random.nextBoolean() ? null : Samples.START.plusSeconds(seconds + random.nextInt(3)))
                .attributes(attributes())
                .testCases(IntStream.range(0, random.nextInt(8))
                        .mapToObj(i -> testCase(seconds))
                        .toList())
                .build();
    }

    private Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        put(attributes, "text", maybe(TEXTS));
        put(attributes, "number", random.nextBoolean() ? maybe(NUMBERS) : maybe(TEXTS));
        put(attributes, "integer", random.nextBoolean() ? maybe(INTEGERS) : maybe(NUMBERS));
        put(attributes, "flag", maybe(List.of(true, false)));
        put(attributes, "\u0000", maybe(TEXTS));
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private NewTestCase testCase(int seconds) {
        NewTestCase.Builder testCase = NewTestCase.builder(oneOf(List.of("t", "t %a=1", "T", "u", "ä %b=x y")))
                .run(random.nextInt(2))
                .system(oneOf(TEXTS))
                .partition(oneOf(TEXTS))
                .environ(oneOf(TEXTS))
                .result(oneOf(RESULTS))
                .completedAt(random.nextInt(4) == 0 ? null : Samples.START.plusSeconds(seconds + random.nextInt(3)))
                .duration(random.nextInt(4) == 0 ? null : Duration.ofMillis(500L * random.nextInt(5)))
                .failure(maybe(TEXTS), maybe(TEXTS))
                .document(random.nextInt(4) == 0 ? null : document());
        IntStream.range(0, random.nextInt(4)).forEach(i -> testCase.perfValue(perfValue(i)));
        return testCase.build();
    }

    private String document() {
        String text = random.nextBoolean() ? "null" : "\"" + oneOf(List.of("a", "b", "gpu")) + "\"";
        String number = oneOf(List.of("0.5", "1", "-1.0", "\"1\"", "true"));
        return "{\"text\": " + text + ", \"number\": " + number + ", \"integer\": " + random.nextInt(4)
                + ", \"list\": [\"a\", " + random.nextInt(3) + "], \"name\": \"hidden\"}";
    }

    private PerfValue perfValue(int index) {
        return PerfValue.builder(oneOf(List.of("a", "b")) + index)
                .value(maybe(NUMBERS))
                .unit(oneOf(TEXTS))
                .reference(random.nextBoolean() ? null : oneOf(List.of(-10.0, 0.0, 2.0)))
                .thresholds(random.nextBoolean() ? null : -0.5, random.nextBoolean() ? null : 0.5)
                .result(maybe(RESULTS))
                .build();
    }

    /** One to three attributes to group by. */
    public List<String> keys() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> oneOf(KEYS))
                .distinct()
                .toList();
    }

    /** The next filter of test cases. */
    public Filter caseFilter() {
        return filter(CASE_ATTRIBUTES, 3);
    }

    /** The next filter of sessions. */
    public Filter sessionFilter() {
        return filter(SESSION_ATTRIBUTES, 3);
    }

    private Filter filter(List<String> attributes, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 1 -> filter(attributes, depth - 1).and(filter(attributes, depth - 1));
            case 2 -> filter(attributes, depth - 1).or(filter(attributes, depth - 1));
            case 3 -> filter(attributes, depth - 1).negate();
            default -> leaf(Filter.attribute(oneOf(attributes)));
        };
    }

    private Filter leaf(Operand attribute) {
        Object literal = literal();
        return switch (random.nextInt(11)) {
            case 0, 1 -> attribute.equalTo(literal);
            case 2, 3 -> attribute.notEqualTo(literal);
            case 4 -> attribute.lessThan(nonNull(literal));
            case 5 -> attribute.atLeast(nonNull(literal));
            case 6 -> Operand.of(literal).lessThan(attribute);
            case 7 -> attribute.isOneOf(nonNull(literal), nonNull(literal()), 1L);
            case 8 -> attribute.contains(literal);
            case 9 -> attribute.matches("[a-t]");
            default -> attribute.holds();
        };
    }

    private static Object nonNull(@Nullable Object literal) {
        return literal == null ? "a" : literal;
    }

    private @Nullable Object literal() {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> oneOf(INTEGERS);
            case 3 -> oneOf(NUMBERS.stream().filter(number -> !number.isNaN()).toList());
            case 4 -> oneOf(RESULTS).word();
            default -> oneOf(TEXTS);
        };
    }

    @Override
    public String toString() {
        return seed.toString();
    }
}
