package dev.testkeep.storage.hibernate.internal.mapping;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows for what is to be stored. */
public final class EntityMapper {

    private EntityMapper() {}

    public static SessionEntity of(NewSession session) {
        SessionEntity row = new SessionEntity();
        row.uuid = session.uuid();
        row.start = Objects.requireNonNull(UnixTime.storable(session.start(), () -> "The start of the session"));
        row.end = UnixTime.storable(session.end(), () -> "The end of the session");
        row.document = document(session.document());
        row.reportFile = StorableText.encodeOrNull(session.reportFile());
        return row;
    }

    public static TestEntity test(NewTestCase testCase) {
        TestEntity row = new TestEntity();
        row.name = StorableText.encode(testCase.name());
        row.system = StorableText.encode(testCase.system());
        row.partition = StorableText.encode(testCase.partition());
        row.environ = StorableText.encode(testCase.environ());
        return row;
    }

    public static PerfSeriesEntity series(long testId, PerfValue value) {
        PerfSeriesEntity row = new PerfSeriesEntity();
        row.testId = testId;
        row.metric = StorableText.encode(value.name());
        row.unit = StorableText.encode(value.unit());
        return row;
    }

    public static TestCaseEntity of(UUID session, int index, long testId, NewTestCase testCase) {
        String result = StorableText.encode(testCase.result().word());
        String failPhase = StorableText.encodeOrNull(testCase.failPhase());
        TestCaseEntity row = new TestCaseEntity();
        row.sessionUuid = session;
        row.run = testCase.run();
        row.index = index;
        row.testId = testId;
        row.result = KeyText.key(result);
        row.longResult = KeyText.rest(result);
        row.completedAt = UnixTime.storable(
                testCase.completedAt(), () -> "The completion of test case '" + testCase.name() + "'");
        row.duration =
                UnixTime.storable(testCase.duration(), () -> "The duration of test case '" + testCase.name() + "'");
        row.failPhase = KeyText.keyOrNull(failPhase);
        row.longFailPhase = KeyText.rest(failPhase);
        row.failReason = StorableText.encodeOrNull(testCase.failReason());
        row.document = document(testCase.document());
        return row;
    }

    public static PerfValueEntity of(TestCaseEntity testCase, int index, long seriesId, PerfValue value) {
        PerfValueEntity row = new PerfValueEntity();
        row.sessionUuid = testCase.sessionUuid;
        row.run = testCase.run;
        row.caseIndex = testCase.index;
        row.index = index;
        row.seriesId = seriesId;
        row.completedAt = testCase.completedAt;
        row.value = NonFinite.stored(value.value());
        row.reference = NonFinite.stored(value.reference());
        row.lowerThreshold = NonFinite.stored(value.lowerThreshold());
        row.upperThreshold = NonFinite.stored(value.upperThreshold());
        row.nonFinite = NonFinite.marks(value);
        row.result = word(value.result());
        return row;
    }

    private static @Nullable String word(@Nullable Result result) {
        return result == null ? null : StorableText.encode(result.word());
    }

    /** In JSON half a surrogate pair can be written as an escape, which means the same. */
    private static @Nullable String document(@Nullable String json) {
        return json == null ? null : StorableText.escapeLoneSurrogates(json);
    }
}
