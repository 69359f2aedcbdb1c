package dev.testkeep.tck.data;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a random test starts from: the number in the system property {@code testkeep.seed}, or a new one. Who makes
 * random data puts it into the messages of failures, so that a failure can be had again.
 *
 * @param number what {@link Random} starts from
 */
public record Seed(long number) {

    /** That of the system property, or else a new one. */
    public static Seed next() {
        return new Seed(
                Long.getLong("testkeep.seed", ThreadLocalRandom.current().nextLong()));
    }

    /** Random numbers that are always the same for this seed. */
    public Random random() {
        return new Random(number);
    }

    @Override
    public String toString() {
        return "to run it again: -Dtestkeep.seed=" + number;
    }
}
