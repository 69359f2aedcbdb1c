package dev.testkeep.storage;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * The position of a test case: its session, the run in the session, and its place in the run. Immutable.
 *
 * @param session the session's UUID
 * @param run the run in the session, from 0
 * @param index the place in the run, from 0
 */
public record TestCaseId(UUID session, int run, int index) implements Comparable<TestCaseId> {

    /** {@link UUID#compareTo} compares the halves as signed numbers, unlike databases and people. */
    private static final Comparator<UUID> UNSIGNED = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final Comparator<TestCaseId> ORDER = Comparator.comparing(TestCaseId::session, UNSIGNED)
            .thenComparingInt(TestCaseId::run)
            .thenComparingInt(TestCaseId::index);

    public TestCaseId {
        Objects.requireNonNull(session, "session");
        if (run < 0 || index < 0) {
            throw new IllegalArgumentException("run and index start at 0, not at " + run + " and " + index);
        }
    }

    /** By session as its UUID is written, then by run and place. */
    @Override
    public int compareTo(TestCaseId other) {
        return ORDER.compare(this, other);
    }

    /** {@code uuid:run:index}, as ReFrame prints it. */
    @Override
    public String toString() {
        return session + ":" + run + ":" + index;
    }
}
