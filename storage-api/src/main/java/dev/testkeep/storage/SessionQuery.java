package dev.testkeep.storage;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions to find, in which order, and how many. Immutable: each method gives a new query, and conditions add
 * up.
 */
public final class SessionQuery {

    private static final SessionQuery ALL = new SessionQuery(null, null, false, null);

    private final @Nullable Set<UUID> uuids;
    private final @Nullable TimePeriod started;
    private final boolean newestFirst;
    private final @Nullable Integer limit;

    private SessionQuery(
            @Nullable Set<UUID> uuids, @Nullable TimePeriod started, boolean newestFirst, @Nullable Integer limit) {
        this.uuids = uuids;
        this.started = started;
        this.newestFirst = newestFirst;
        this.limit = limit;
    }

    /** Every session, the earliest start first. */
    public static SessionQuery all() {
        return ALL;
    }

    /** The sessions with these UUIDs, as far as they are stored. */
    public static SessionQuery byUuid(UUID... uuids) {
        return new SessionQuery(Set.of(uuids), null, false, null);
    }

    /** Only those that started in the period. */
    public SessionQuery startedIn(TimePeriod period) {
        return new SessionQuery(uuids, Objects.requireNonNull(period, "period"), newestFirst, limit);
    }

    /** The latest start first. */
    public SessionQuery newestFirst() {
        return new SessionQuery(uuids, started, true, limit);
    }

    /** At most this many. */
    public SessionQuery limit(int limit) {
        return new SessionQuery(uuids, started, newestFirst, Limits.check(limit));
    }

    /** The UUIDs to look for, or null for any. */
    public @Nullable Set<UUID> uuids() {
        return uuids;
    }

    /** The period in which they started, or null for any time. */
    public @Nullable TimePeriod started() {
        return started;
    }

    /** Whether the latest come first. */
    public boolean isNewestFirst() {
        return newestFirst;
    }

    /** How many at most, if there is a limit. */
    public OptionalInt limit() {
        return Limits.optional(limit);
    }
}
