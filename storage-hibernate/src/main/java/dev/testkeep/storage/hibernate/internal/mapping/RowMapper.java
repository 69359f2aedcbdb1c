package dev.testkeep.storage.hibernate.internal.mapping;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionCounts;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TestKey;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What queries select, and what becomes of it: exactly the columns that the model needs, by their places. To look them
 * up by names would take longer than what is done with them.
 */
public final class RowMapper {

    public static final String SESSION = """
            select s.uuid, s.start, s.end, s.runs, s.cases, s.total, s.passed, s.failed, s.aborted, s.skipped,
                s.reportFile, s.contentHash
            from Session s""";

    public static final String PERF_VALUE = """
            select v.sessionUuid, v.run, v.caseIndex, v.index, v.seriesId, v.nonFinite, v.value, v.reference,
                v.lowerThreshold, v.upperThreshold, v.result
            from PerfValue v""";

    private static final String TEST_CASE = """
            select c.sessionUuid, c.run, c.index, c.testId, c.result, c.longResult, c.completedAt, c.duration,
                c.failPhase, c.longFailPhase, c.failReason%s
            from TestCase c""";

    private static final int TEST_ID = 3;
    private static final int SERIES_ID = 4;
    private static final int DOCUMENT = 11;

    private RowMapper() {}

    /** Selects test cases, perhaps with their documents. */
    public static String testCases(boolean withDocuments) {
        return TEST_CASE.formatted(withDocuments ? ", c.document" : "");
    }

    /** The session that the row is of. */
    public static UUID session(@Nullable Object[] row) {
        return get(row, 0, UUID.class);
    }

    /** A session, with the rows of its attributes. */
    public static Session session(@Nullable Object[] row, List<@Nullable Object[]> attributes) {
        UUID uuid = session(row);
        return DamagedRowException.decode("sessions", () -> uuid, () -> decodeSession(uuid, row, attributes));
    }

    private static Session decodeSession(UUID uuid, @Nullable Object[] row, List<@Nullable Object[]> attributes) {
        return new Session(
                uuid,
                UnixTime.instant(get(row, 1, Double.class)),
                UnixTime.instantOrNull((Double) row[2]),
                new SessionCounts(
                        integer(row, 3),
                        integer(row, 4),
                        integer(row, 5),
                        integer(row, 6),
                        integer(row, 7),
                        integer(row, 8),
                        integer(row, 9)),
                AttributeMapper.values(attributes),
                StorableText.decodeOrNull((String) row[10]),
                get(row, 11, String.class));
    }

    /** The number of a test case's test. */
    public static Long testId(@Nullable Object[] row) {
        return get(row, TEST_ID, Long.class);
    }

    /** A test case, with its test unless that is gone. */
    public static TestCase testCase(@Nullable Object[] row, @Nullable TestKey test) {
        TestKey found = DamagedRowException.requireThere(test, "tests", testId(row));
        return DamagedRowException.decode(
                "testcases", () -> row[0] + ":" + row[1] + ":" + row[2], () -> decodeTestCase(row, found));
    }

    private static TestCase decodeTestCase(@Nullable Object[] row, TestKey test) {
        return new TestCase(
                caseId(row),
                test.name(),
                test.system(),
                test.partition(),
                test.environ(),
                Result.of(StorableText.decode(KeyText.whole(get(row, 4, String.class), (String) row[5]))),
                UnixTime.instantOrNull((Double) row[6]),
                UnixTime.durationOrNull((Double) row[7]),
                StorableText.decodeOrNull(KeyText.wholeOrNull((String) row[8], (String) row[9])),
                StorableText.decodeOrNull((String) row[10]),
                List.of(),
                row.length > DOCUMENT ? (String) row[DOCUMENT] : null);
    }

    /** The test case that the row is of. */
    public static TestCaseId caseId(@Nullable Object[] row) {
        return new TestCaseId(session(row), integer(row, 1), integer(row, 2));
    }

    /** The number of a performance value's series. */
    public static Long seriesId(@Nullable Object[] row) {
        return get(row, SERIES_ID, Long.class);
    }

    /** A performance value, with its series unless that is gone. */
    public static PerfValue perfValue(@Nullable Object[] row, @Nullable Series series) {
        Series found = DamagedRowException.requireThere(series, "perf_series", seriesId(row));
        return DamagedRowException.decode(
                "perf_values",
                () -> row[0] + ":" + row[1] + ":" + row[2] + ":" + row[3],
                () -> decodePerfValue(row, found));
    }

    private static PerfValue decodePerfValue(@Nullable Object[] row, Series series) {
        int marks = integer(row, 5);
        String result = (String) row[10];
        return PerfValue.builder(series.metric())
                .value(NonFinite.VALUE.number((Double) row[6], marks))
                .unit(series.unit())
                .reference(NonFinite.REFERENCE.number((Double) row[7], marks))
                .thresholds(
                        NonFinite.LOWER.number((Double) row[8], marks), NonFinite.UPPER.number((Double) row[9], marks))
                .result(result == null ? null : Result.of(StorableText.decode(result)))
                .build();
    }

    private static int integer(@Nullable Object[] row, int place) {
        return get(row, place, Integer.class);
    }

    private static <T> T get(@Nullable Object[] row, int place, Class<T> type) {
        return type.cast(Objects.requireNonNull(row[place], "a column is null"));
    }
}
