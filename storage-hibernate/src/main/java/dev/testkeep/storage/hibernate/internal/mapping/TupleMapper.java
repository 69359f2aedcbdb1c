package dev.testkeep.storage.hibernate.internal.mapping;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionCounts;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TestKey;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What queries select, and what becomes of it: exactly the columns that the model needs, by name. */
public final class TupleMapper {

    public static final String SESSION = """
            select s.uuid as uuid, s.start as start, s.end as end, s.runs as runs, s.cases as cases, s.total as total,
                s.passed as passed, s.failed as failed, s.aborted as aborted, s.skipped as skipped,
                s.reportFile as reportFile, s.contentHash as contentHash
            from Session s""";

    public static final String TEST_CASE = """
            select c.sessionUuid as session, c.run as run, c.index as index, c.testId as testId, c.result as result,
                c.longResult as longResult, c.completedAt as completedAt, c.duration as duration,
                c.failPhase as failPhase, c.longFailPhase as longFailPhase, c.failReason as failReason,
                %s as document
            from TestCase c""";

    private TupleMapper() {}

    public static Session session(Tuple row, List<SessionAttributeEntity> attributes) {
        UUID uuid = row.get("uuid", UUID.class);
        return DamagedRowException.decode("sessions", () -> uuid, () -> session(uuid, row, attributes));
    }

    private static Session session(UUID uuid, Tuple row, List<SessionAttributeEntity> attributes) {
        return new Session(
                uuid,
                UnixTime.instant(row.get("start", Double.class)),
                UnixTime.instantOrNull(row.get("end", Double.class)),
                counts(row),
                AttributeMapper.values(attributes),
                text(row, "reportFile"),
                row.get("contentHash", String.class));
    }

    private static SessionCounts counts(Tuple row) {
        return new SessionCounts(
                row.get("runs", Integer.class),
                row.get("cases", Integer.class),
                row.get("total", Integer.class),
                row.get("passed", Integer.class),
                row.get("failed", Integer.class),
                row.get("aborted", Integer.class),
                row.get("skipped", Integer.class));
    }

    /** A test case, with its test unless that is gone. */
    public static TestCase testCase(Tuple row, @Nullable TestKey test) {
        TestKey found = DamagedRowException.requireThere(test, "tests", row.get("testId", Long.class));
        return DamagedRowException.decode(
                "testcases",
                () -> row.get("session") + ":" + row.get("run") + ":" + row.get("index"),
                () -> decodeTestCase(row, found));
    }

    private static TestCase decodeTestCase(Tuple row, TestKey test) {
        return new TestCase(
                new TestCaseId(
                        row.get("session", UUID.class), row.get("run", Integer.class), row.get("index", Integer.class)),
                test.name(),
                test.system(),
                test.partition(),
                test.environ(),
                result(row),
                UnixTime.instantOrNull(row.get("completedAt", Double.class)),
                UnixTime.durationOrNull(row.get("duration", Double.class)),
                StorableText.decodeOrNull(KeyText.wholeOrNull(
                        row.get("failPhase", String.class), row.get("longFailPhase", String.class))),
                text(row, "failReason"),
                List.of(),
                row.get("document", String.class));
    }

    /** The result in the columns {@code result} and {@code longResult}. */
    static Result result(Tuple row) {
        return Result.of(StorableText.decode(
                KeyText.whole(row.get("result", String.class), row.get("longResult", String.class))));
    }

    /** A value, with its series unless that is gone. */
    public static PerfValue perfValue(PerfValueEntity row, @Nullable Series series) {
        Series found = DamagedRowException.requireThere(series, "perf_series", row.seriesId);
        return DamagedRowException.decode(
                "perf_values",
                () -> row.sessionUuid + ":" + row.run + ":" + row.caseIndex + ":" + row.index,
                () -> decodePerfValue(row, found));
    }

    private static PerfValue decodePerfValue(PerfValueEntity row, Series series) {
        return PerfValue.builder(series.metric())
                .value(NonFinite.VALUE.number(row.value, row.nonFinite))
                .unit(series.unit())
                .reference(NonFinite.REFERENCE.number(row.reference, row.nonFinite))
                .thresholds(
                        NonFinite.LOWER.number(row.lowerThreshold, row.nonFinite),
                        NonFinite.UPPER.number(row.upperThreshold, row.nonFinite))
                .result(row.result == null ? null : Result.of(StorableText.decode(row.result)))
                .build();
    }

    private static @Nullable String text(Tuple row, String column) {
        return StorableText.decodeOrNull(row.get(column, String.class));
    }
}
