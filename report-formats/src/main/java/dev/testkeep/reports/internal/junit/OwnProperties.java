package dev.testkeep.reports.internal.junit;

import dev.testkeep.reports.internal.part.Failure;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Result;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Properties of a test in which our writer keeps what JUnit XML has no place for. */
final class OwnProperties {

    static final String NAME = "testkeep.name";
    static final String RUN = "testkeep.run";
    static final String RESULT = "testkeep.result";
    static final String PHASE = "testkeep.phase";
    static final String REASON = "testkeep.reason";
    static final String SYSTEM = "testkeep.system";
    static final String PARTITION = "testkeep.partition";
    static final String ENVIRON = "testkeep.environ";

    private OwnProperties() {}

    static boolean isOwn(String name) {
        return name.startsWith("testkeep.");
    }

    /** Gives a test case back what the elements do not tell. */
    static void apply(Map<String, String> own, @Nullable Failure failure, NewTestCase.Builder testCase) {
        if (own.containsKey(RESULT)) {
            testCase.result(Result.of(own.get(RESULT)));
        }
        if (own.containsKey(PHASE) || own.containsKey(REASON)) {
            String phase = failure == null ? null : failure.phase();
            String reason = failure == null ? null : failure.reason();
            testCase.failure(own.getOrDefault(PHASE, phase), own.getOrDefault(REASON, reason));
        }
        testCase.system(own.getOrDefault(SYSTEM, ""))
                .partition(own.getOrDefault(PARTITION, ""))
                .environ(own.getOrDefault(ENVIRON, ""));
    }
}
