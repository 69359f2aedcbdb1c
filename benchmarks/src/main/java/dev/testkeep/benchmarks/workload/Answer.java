package dev.testkeep.benchmarks.workload;

import java.util.Collection;

/** What was found, all of it in memory. */
@FunctionalInterface
public interface Answer {

    /** The ids of what was found, which are worked out only now: nobody who just asks needs them. */
    Collection<String> ids();
}
