package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows for what is to be stored. */
final class Rows {

    private Rows() {}

    static SessionEntity of(NewSession session) {
        SessionEntity row = new SessionEntity();
        row.uuid = session.uuid();
        row.start = UnixTime.seconds(session.start());
        row.end = UnixTime.secondsOrNull(session.end());
        row.document = document(session.document());
        row.reportFile = StorableText.encodeOrNull(session.reportFile());
        return row;
    }

    static TestCaseEntity of(UUID session, int index, NewTestCase testCase) {
        TestCaseEntity row = new TestCaseEntity();
        row.sessionUuid = session;
        row.run = testCase.run();
        row.index = index;
        row.name = StorableText.encode(testCase.name());
        row.system = StorableText.encode(testCase.system());
        row.partition = StorableText.encode(testCase.partition());
        row.environ = StorableText.encode(testCase.environ());
        row.result = StorableText.encode(testCase.result().word());
        row.completedAt = UnixTime.secondsOrNull(testCase.completedAt());
        row.duration = UnixTime.secondsOrNull(testCase.duration());
        row.failPhase = StorableText.encodeOrNull(testCase.failPhase());
        row.failReason = StorableText.encodeOrNull(testCase.failReason());
        row.document = document(testCase.document());
        return row;
    }

    static PerfValueEntity of(TestCaseEntity testCase, int index, long seriesId, PerfValue value) {
        PerfValueEntity row = new PerfValueEntity();
        row.sessionUuid = testCase.sessionUuid;
        row.run = testCase.run;
        row.caseIndex = testCase.index;
        row.index = index;
        row.seriesId = seriesId;
        row.completedAt = testCase.completedAt;
        row.nan = value.value() != null && value.value().isNaN();
        row.value = row.nan ? null : Doubles.normalize(value.value());
        row.reference = Doubles.normalize(value.reference());
        row.lowerThreshold = Doubles.normalize(value.lowerThreshold());
        row.upperThreshold = Doubles.normalize(value.upperThreshold());
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
