package dev.testkeep.benchmarks;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;

/** Sessions as test suites make them: the same tests in each, with one performance value for every other case. */
final class Sessions {

    private static final Instant START = Instant.parse("2026-11-22T07:15:02Z");
    private static final int TESTS = 500;

    /** As much as reports have beside the columns: about 900 characters. */
    private static final String DOCUMENT =
            "{\"number\": %d, \"job_id\": \"%d\", \"modules\": [\"gnu\", \"cray-mpich\"], \"log\": \"" + "x".repeat(800)
                    + "\"}";

    private Sessions() {}

    /** A session with so many cases, which are made before anything is measured. */
    static NewSession of(int cases) {
        return NewSession.builder(START)
                .attribute("user", "benchmark")
                .testCases(
                        IntStream.range(0, cases).mapToObj(Sessions::testCase).toList())
                .build();
    }

    private static NewTestCase testCase(int number) {
        Random random = new Random(number);
        NewTestCase.Builder testCase = NewTestCase.builder("test_" + number % TESTS + " %size=" + number % 7)
                .system("daint")
                .partition("normal")
                .environ("gnu")
                .result(random.nextInt(20) == 0 ? Result.FAIL : Result.PASS)
                .completedAt(START.plusMillis(number))
                .duration(Duration.ofMillis(random.nextInt(10_000)))
                .document(DOCUMENT.formatted(number, random.nextInt()));
        if (number % 2 == 0) {
            testCase.perfValue(PerfValue.of("bandwidth", random.nextDouble(), "MB/s"));
        }
        return testCase.build();
    }
}
