package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.hibernate.internal.mapping.UnixTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    private PerfValue perfValue() {
        return Objects.requireNonNull(measured, "measured");
    }

    @Override
    public TestCaseId id() {
        return testCase.id();
    }

    @Override
    public UUID session() {
        return testCase.id().session();
    }

    @Override
    public TestKey test() {
        return testCase.test();
    }

    @Override
    public String result() {
        return testCase.result().word();
    }

    @Override
    public @Nullable Double completedAt() {
        return UnixTime.secondsOrNull(testCase.completedAt());
    }

    @Override
    public @Nullable Double duration() {
        return UnixTime.secondsOrNull(testCase.duration());
    }

    @Override
    public @Nullable String failPhase() {
        return testCase.failPhase();
    }

    @Override
    public @Nullable String failReason() {
        return testCase.failReason();
    }

    @Override
    public @Nullable String document() {
        return testCase.document();
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
    public @Nullable Double value() {
        return perfValue().value();
    }

    @Override
    public @Nullable Double reference() {
        return perfValue().reference();
    }

    @Override
    public @Nullable Double lowerThreshold() {
        return perfValue().lowerThreshold();
    }

    @Override
    public @Nullable Double upperThreshold() {
        return perfValue().upperThreshold();
    }

    @Override
    public @Nullable String valueResult() {
        return perfValue().result() == null ? null : perfValue().result().word();
    }
}
