package dev.testkeep.reports.internal.part;

import org.jspecify.annotations.Nullable;

/** Counts the tests with names that no other run will have. Not thread-safe. */
final class UnstableNames {

    private static final int MOST_SHOWN = 120;

    private int count;
    private @Nullable String example;

    void add(String name) {
        if (TestNames.isUnstable(name)) {
            count++;
            example = example == null ? name : example;
        }
    }

    /** Tells of them, if there are any. */
    void warn(Findings findings) {
        if (example != null) {
            findings.warn(count + (count == 1 ? " test has a name" : " tests have names")
                    + " with an object's address, a time or a UUID, and no history therefore: "
                    + Texts.cut(example, MOST_SHOWN));
        }
    }
}
