package dev.testkeep.storage.hibernate.internal.statistics;

import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.statistics.TestDuration;
import java.time.Duration;

/** How long one test takes. Not thread-safe. */
public final class Durations {

    private long count;
    private Duration sum = Duration.ZERO;
    private Duration longest = Duration.ZERO;

    public void add(Duration duration) {
        count++;
        sum = sum.plus(duration);
        if (count == 1 || duration.compareTo(longest) > 0) {
            longest = duration;
        }
    }

    public TestDuration of(TestKey test) {
        return new TestDuration(test, count, sum.dividedBy(count), longest);
    }
}
