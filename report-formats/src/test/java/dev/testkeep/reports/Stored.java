package dev.testkeep.reports;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionCounts;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session as a storage gives it back, and what the writer makes of it. */
record Stored(Session session, @Nullable String document, List<TestCase> testCases) {

    static Stored of(NewSession session) {
        List<TestCase> testCases = testCases(session);
        return new Stored(
                new Session(
                        session.uuid(),
                        session.start(),
                        session.end(),
                        counts(testCases),
                        session.attributes(),
                        session.reportFile(),
                        "0"),
                session.document(),
                testCases);
    }

    private static List<TestCase> testCases(NewSession session) {
        List<TestCase> stored = new ArrayList<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        for (NewTestCase testCase : session.testCases()) {
            int index = sizes.merge(testCase.run(), 1, Integer::sum) - 1;
            stored.add(stored(testCase, new TestCaseId(session.uuid(), testCase.run(), index)));
        }
        return stored;
    }

    private static TestCase stored(NewTestCase testCase, TestCaseId id) {
        return new TestCase(
                id,
                testCase.name(),
                testCase.system(),
                testCase.partition(),
                testCase.environ(),
                testCase.result(),
                testCase.completedAt(),
                testCase.duration(),
                testCase.failPhase(),
                testCase.failReason(),
                testCase.perfValues(),
                testCase.document());
    }

    private static SessionCounts counts(List<TestCase> testCases) {
        int runs = testCases.stream()
                .mapToInt(testCase -> testCase.id().run() + 1)
                .max()
                .orElse(0);
        return new SessionCounts(
                runs,
                (int) testCases.stream()
                        .filter(testCase -> testCase.id().run() == 0)
                        .count(),
                testCases.size(),
                count(testCases, runs - 1, Result.Kind.PASSED),
                count(testCases, runs - 1, Result.Kind.FAILED),
                count(testCases, runs - 1, Result.Kind.ABORTED),
                count(testCases, runs - 1, Result.Kind.SKIPPED));
    }

    private static int count(List<TestCase> testCases, int run, Result.Kind kind) {
        return (int) testCases.stream()
                .filter(testCase ->
                        testCase.id().run() == run && testCase.result().kind() == kind)
                .count();
    }

    String written(ReportWriter.Layout layout) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportWriter writer = ReportWriter.single(out, layout)) {
            writer.write(session, document, testCases.iterator());
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
