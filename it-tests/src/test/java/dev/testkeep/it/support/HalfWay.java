package dev.testkeep.it.support;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import java.time.Instant;
import java.util.stream.IntStream;

/** Sessions during whose saving something happens. */
public final class HalfWay {

    /** How many cases such a session has. */
    public static final int CASES = 1_000;

    private HalfWay() {}

    /** A session during which something happens, each time that somebody goes through its cases. */
    public static NewSession session(Runnable halfWay) {
        return NewSession.builder(Instant.EPOCH)
                .testCases(() -> IntStream.range(0, CASES)
                        .peek(i -> {
                            if (i == CASES / 2) {
                                halfWay.run();
                            }
                        })
                        .mapToObj(i -> NewTestCase.builder("case " + i).build())
                        .iterator())
                .build();
    }
}
