package dev.testkeep.storage;

import dev.testkeep.storage.exception.QuerySyntaxException;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.internal.BoundedMatching;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which test cases to find, how much of each, in which order, and how many. Immutable: each method gives a new query,
 * and conditions add up.
 */
public final class TestCaseQuery {

    /** The order of test cases. */
    public enum Order {
        /** By session (as its UUID sorts), run and place in the run. */
        POSITION,
        /** By completion time, earliest first; those without one come first. */
        COMPLETION,
        /** By completion time, latest first; those without one come last. */
        NEWEST_FIRST
    }

    private static final TestCaseQuery ALL = new TestCaseQuery(new Builder());

    private final @Nullable UUID session;
    private final @Nullable SessionQuery sessions;
    private final @Nullable Integer run;
    private final @Nullable Integer index;
    private final @Nullable TimePeriod completed;
    private final @Nullable Pattern namePattern;
    private final @Nullable Set<Result> results;
    private final @Nullable Filter filter;
    private final Order order;
    private final @Nullable Integer limit;
    private final boolean withPerfValues;
    private final boolean withDocuments;

    private TestCaseQuery(Builder from) {
        this.session = from.session;
        this.sessions = from.sessions;
        this.run = from.run;
        this.index = from.index;
        this.completed = from.completed;
        this.namePattern = from.namePattern;
        this.results = from.results;
        this.filter = from.filter;
        this.order = from.order;
        this.limit = from.limit;
        this.withPerfValues = from.withPerfValues;
        this.withDocuments = from.withDocuments;
    }

    /** Every test case, by position. */
    public static TestCaseQuery all() {
        return ALL;
    }

    /** Only those of this session. */
    public TestCaseQuery inSession(UUID uuid) {
        Builder changed = new Builder(this);
        changed.session = Objects.requireNonNull(uuid, "uuid");
        return new TestCaseQuery(changed);
    }

    /** Only those of the sessions that match, within the limit of that query; replaces an earlier such condition. */
    public TestCaseQuery inSessions(SessionQuery query) {
        Builder changed = new Builder(this);
        changed.sessions = Objects.requireNonNull(query, "query");
        return new TestCaseQuery(changed);
    }

    /** Only those of the runs with this number, from 0. */
    public TestCaseQuery inRun(int run) {
        Builder changed = new Builder(this);
        changed.run = run;
        return new TestCaseQuery(changed);
    }

    /** Only those at this place in their run, from 0. */
    public TestCaseQuery atIndex(int index) {
        Builder changed = new Builder(this);
        changed.index = index;
        return new TestCaseQuery(changed);
    }

    /** Only those completed in the period; those without a completion time are in no period. */
    public TestCaseQuery completedIn(TimePeriod period) {
        Builder changed = new Builder(this);
        changed.completed = Objects.requireNonNull(period, "period");
        return new TestCaseQuery(changed);
    }

    /** Only those whose name starts with a match of the pattern ({@link Matcher#lookingAt}). */
    public TestCaseQuery nameMatches(Pattern pattern) {
        Builder changed = new Builder(this);
        changed.namePattern = Objects.requireNonNull(pattern, "pattern");
        return new TestCaseQuery(changed);
    }

    /** Only those with one of these results. */
    public TestCaseQuery resultIn(Result... results) {
        Builder changed = new Builder(this);
        changed.results = Set.copyOf(List.of(results));
        return new TestCaseQuery(changed);
    }

    /** Only those whose attributes match, in addition to earlier filters of this query. */
    public TestCaseQuery filter(Filter condition) {
        Builder changed = new Builder(this);
        changed.filter = filter == null ? Objects.requireNonNull(condition, "condition") : filter.and(condition);
        return new TestCaseQuery(changed);
    }

    /**
     * Only those that {@link Filter#parse} describes.
     *
     * @throws QuerySyntaxException if the text is not a filter
     */
    public TestCaseQuery filter(String condition) {
        return filter(Filter.parse(condition));
    }

    /** In this order; {@link Order#POSITION} by default. */
    public TestCaseQuery orderBy(Order order) {
        Builder changed = new Builder(this);
        changed.order = Objects.requireNonNull(order, "order");
        return new TestCaseQuery(changed);
    }

    /**
     * At most this many.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    public TestCaseQuery limit(int limit) {
        Builder changed = new Builder(this);
        changed.limit = Limits.check(limit);
        return new TestCaseQuery(changed);
    }

    /** Loads the performance values too. */
    public TestCaseQuery withPerfValues() {
        Builder changed = new Builder(this);
        changed.withPerfValues = true;
        return new TestCaseQuery(changed);
    }

    /** Loads the documents too. */
    public TestCaseQuery withDocuments() {
        Builder changed = new Builder(this);
        changed.withDocuments = true;
        return new TestCaseQuery(changed);
    }

    /** The session that they belong to; empty for any. */
    public Optional<UUID> session() {
        return Optional.ofNullable(session);
    }

    /** Which sessions they belong to; empty for any. */
    public Optional<SessionQuery> sessions() {
        return Optional.ofNullable(sessions);
    }

    /** The run that they belong to, from 0; empty for any. */
    public OptionalInt run() {
        return Limits.optional(run);
    }

    /** Their place in the run, from 0; empty for any. */
    public OptionalInt index() {
        return Limits.optional(index);
    }

    /** The period in which they were completed; empty for any time or none. */
    public Optional<TimePeriod> completed() {
        return Optional.ofNullable(completed);
    }

    /** The pattern that their names start with; empty for any name. */
    public Optional<Pattern> namePattern() {
        return Optional.ofNullable(namePattern);
    }

    /**
     * Whether a name starts with a match of the pattern; empty for any name. Where that takes more than 100 million
     * steps, or too much memory, the condition throws a {@link QuerySyntaxException}.
     */
    public Optional<Predicate<String>> nameCondition() {
        return namePattern().map(pattern -> name -> BoundedMatching.finds(Matcher::lookingAt, pattern, name));
    }

    /** Their results; empty for any. */
    public Optional<Set<Result>> results() {
        return Optional.ofNullable(results);
    }

    /** The filter on their attributes, if any. */
    public Optional<Filter> filter() {
        return Optional.ofNullable(filter);
    }

    /** The order in which they come. */
    public Order order() {
        return order;
    }

    /** The maximum number of test cases, if limited. */
    public OptionalInt limit() {
        return Limits.optional(limit);
    }

    /** Whether the performance values are loaded. */
    public boolean loadsPerfValues() {
        return withPerfValues;
    }

    /** Whether the documents are loaded. */
    public boolean loadsDocuments() {
        return withDocuments;
    }

    /** The fields of the next query. */
    private static final class Builder {
        private @Nullable UUID session;
        private @Nullable SessionQuery sessions;
        private @Nullable Integer run;
        private @Nullable Integer index;
        private @Nullable TimePeriod completed;
        private @Nullable Pattern namePattern;
        private @Nullable Set<Result> results;
        private @Nullable Filter filter;
        private Order order = Order.POSITION;
        private @Nullable Integer limit;
        private boolean withPerfValues;
        private boolean withDocuments;

        private Builder() {}

        private Builder(TestCaseQuery query) {
            this.session = query.session;
            this.sessions = query.sessions;
            this.run = query.run;
            this.index = query.index;
            this.completed = query.completed;
            this.namePattern = query.namePattern;
            this.results = query.results;
            this.filter = query.filter;
            this.order = query.order;
            this.limit = query.limit;
            this.withPerfValues = query.withPerfValues;
            this.withDocuments = query.withDocuments;
        }
    }
}
