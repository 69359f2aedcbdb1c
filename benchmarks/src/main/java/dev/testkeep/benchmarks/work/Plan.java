package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.measure.Contest;
import java.time.Duration;
import java.util.Optional;

/**
 * How thoroughly it is measured, and beside what.
 *
 * @param lengthy for what takes seconds
 * @param brief for what takes milliseconds
 * @param turn how many milliseconds a turn of the brief lasts at least
 * @param reframe ReFrame's storage, where there is a checkout
 */
public record Plan(Contest lengthy, Contest brief, double turn, Optional<ReFrame> reframe) {

    /** Long work is done once or twice, and work of some 100 ms often. */
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    /** Enough for numbers that mean something. */
    public static Plan thorough(int rounds, Optional<ReFrame> reframe) {
        return new Plan(new Contest(rounds, WARM_UP), new Contest(rounds, Duration.ofSeconds(1)), 200, reframe);
    }

    /** Everything happens once: whether it works, not how fast. */
    public static Plan smoke(Optional<ReFrame> reframe) {
        return new Plan(new Contest(1, Duration.ZERO), new Contest(1, Duration.ZERO), 0, reframe);
    }
}
