package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A test case that was read, with one of its performance values or without.
 *
 * @param testCase the test case
 * @param measured the value, or null
 */
record CaseRow(TestCase testCase, @Nullable PerfValue measured) implements MeasuredRow {

    /** A row for each value that the case has; a single one without a value if it has none. */
    static Stream<CaseRow> of(TestCase testCase) {
        List<PerfValue> values = testCase.perfValues();
        return values.isEmpty()
                ? Stream.of(new CaseRow(testCase, null))
                : values.stream().map(value -> new CaseRow(testCase, value));
    }

    PerfValue perfValue() {
        return Objects.requireNonNull(measured, "measured");
    }

    @Nullable
    String valueResult() {
        return perfValue().result() == null ? null : perfValue().result().word();
    }

    @Override
    public TestKey test() {
        return testCase.test();
    }

    @Override
    public boolean isMeasured() {
        return measured != null;
    }

    @Override
    public String metric() {
        return perfValue().name();
    }

    @Override
    public String unit() {
        return perfValue().unit();
    }

    @Override
    public @Nullable Object get(CaseColumn column) {
        return column.of(this);
    }
}
