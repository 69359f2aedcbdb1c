package dev.testkeep.reports.internal.reframe;

import java.util.Arrays;
import java.util.Optional;

/** The data versions of reports that have the same members. */
enum DataVersion {
    /** By ReFrame 3.4 to 4.6: without a UUID, with times as text only, and with other names for much of a test case. */
    BEFORE_4("1\\.3(\\.0)?|2\\.[0-2]|3\\.[01]"),

    FROM_4("4\\.[0-2]"),

    /** Under review upstream: the times that this reads are whole microseconds. */
    DRAFT_5("5\\.0");

    static final String SUPPORTED = "1.3 to 3.1, 4.0 to 4.2 and 5.0";

    private final String pattern;

    DataVersion(String pattern) {
        this.pattern = pattern;
    }

    static Optional<DataVersion> of(String text) {
        return Arrays.stream(values())
                .filter(version -> text.matches(version.pattern))
                .findFirst();
    }
}
