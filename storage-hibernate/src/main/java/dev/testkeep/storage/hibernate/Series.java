package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.TestKey;

/**
 * What is measured, in which test, where.
 *
 * @param test the test, and where it runs
 * @param metric the name of what is measured
 * @param unit its unit; may be empty
 */
record Series(TestKey test, String metric, String unit) {

    static Series of(PerfSeriesEntity row) {
        return new Series(
                new TestKey(
                        StorableText.decode(row.name),
                        StorableText.decode(row.system),
                        StorableText.decode(row.partition),
                        StorableText.decode(row.environ)),
                StorableText.decode(row.metric),
                StorableText.decode(row.unit));
    }
}
