package dev.testkeep.storage;

import dev.testkeep.storage.exception.QuerySyntaxException;
import dev.testkeep.storage.filter.Filter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions to find, in which order, and how many. Immutable: each method gives a new query, and conditions add
 * up.
 */
public final class SessionQuery {

    private static final SessionQuery ALL = new SessionQuery(null, null, null, false, null);

    private final @Nullable Set<UUID> uuids;
    private final @Nullable TimePeriod started;
    private final @Nullable Filter filter;
    private final boolean newestFirst;
    private final @Nullable Integer limit;

    private SessionQuery(
            @Nullable Set<UUID> uuids,
            @Nullable TimePeriod started,
            @Nullable Filter filter,
            boolean newestFirst,
            @Nullable Integer limit) {
        this.uuids = uuids;
        this.started = started;
        this.filter = filter;
        this.newestFirst = newestFirst;
        this.limit = limit;
    }

    /** Every session, the earliest start first. */
    public static SessionQuery all() {
        return ALL;
    }

    /** The stored sessions among these UUIDs. */
    public static SessionQuery byUuid(UUID... uuids) {
        return new SessionQuery(Set.copyOf(List.of(uuids)), null, null, false, null);
    }

    /** Only those that started in the period. */
    public SessionQuery startedIn(TimePeriod period) {
        return new SessionQuery(uuids, Objects.requireNonNull(period, "period"), filter, newestFirst, limit);
    }

    /** Only those whose attributes match, in addition to earlier filters of this query. */
    public SessionQuery filter(Filter condition) {
        Filter both = filter == null ? Objects.requireNonNull(condition, "condition") : filter.and(condition);
        return new SessionQuery(uuids, started, both, newestFirst, limit);
    }

    /**
     * Only those that {@link Filter#parse} describes.
     *
     * @throws QuerySyntaxException if the text is not a filter
     */
    public SessionQuery filter(String condition) {
        return filter(Filter.parse(condition));
    }

    /** The latest start first. */
    public SessionQuery newestFirst() {
        return new SessionQuery(uuids, started, filter, true, limit);
    }

    /**
     * At most this many.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    public SessionQuery limit(int limit) {
        return new SessionQuery(uuids, started, filter, newestFirst, Limits.check(limit));
    }

    /** The UUIDs to look for; empty for any. */
    public Optional<Set<UUID>> uuids() {
        return Optional.ofNullable(uuids);
    }

    /** The period in which they started; empty for any time. */
    public Optional<TimePeriod> started() {
        return Optional.ofNullable(started);
    }

    /** The filter on their attributes, if any. */
    public Optional<Filter> filter() {
        return Optional.ofNullable(filter);
    }

    /** Whether the latest come first. */
    public boolean isNewestFirst() {
        return newestFirst;
    }

    /** The maximum number of sessions, if limited. */
    public OptionalInt limit() {
        return Limits.optional(limit);
    }
}
