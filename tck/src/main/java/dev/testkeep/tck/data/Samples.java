package dev.testkeep.tck.data;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sessions to store. */
public final class Samples {

    /** When the first session starts. */
    public static final Instant START = Instant.parse("2026-11-22T07:15:02.123456Z");

    private Samples() {}

    /** A session with these cases, that starts so many seconds after {@link #START} and takes ten. */
    public static NewSession session(int seconds, NewTestCase... cases) {
        return session(seconds, List.of(cases));
    }

    /** The same with cases that are made when they are stored. */
    public static NewSession session(int seconds, Iterable<NewTestCase> cases) {
        return NewSession.builder(START.plusSeconds(seconds))
                .end(START.plusSeconds(seconds + 10))
                .testCases(cases)
                .build();
    }

    /** A case that passed at once. */
    public static NewTestCase passed(String name) {
        return NewTestCase.builder(name).completedAt(START.plusSeconds(1)).build();
    }

    /** A case with something in every field. */
    public static NewTestCase full(String name) {
        return NewTestCase.builder(name)
                .system("tutorialsys")
                .partition("login")
                .environ("gnu")
                .result(Result.FAIL)
                .completedAt(START.plusSeconds(3))
                .duration(Duration.ofMillis(1_500))
                .failure("performance", "copy_bw is too low")
                .perfValue(PerfValue.builder("copy_bw")
                        .value(5644.6)
                        .unit("MB/s")
                        .reference(6000.0)
                        .thresholds(-0.05, null)
                        .result(Result.FAIL)
                        .build())
                .perfValue(PerfValue.of("triad_bw", 10, "MB/s"))
                .document("{\"num_threads\": 4}")
                .build();
    }
}
