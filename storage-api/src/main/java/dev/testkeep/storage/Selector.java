package dev.testkeep.storage;

import dev.testkeep.storage.exception.QuerySyntaxException;
import dev.testkeep.storage.filter.Filter;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A selection in one word: everything, a session, a run, a test case, a period of time, or the sessions that match a
 * filter. Immutable.
 *
 * <p>A period alone selects the sessions started in it, or the test cases completed in it. A period with a filter
 * selects the sessions started in it that match, and all their test cases.
 */
public final class Selector {

    private static final Pattern POSITION = Pattern.compile(
            "(?<uuid>\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?::(?<run>\\d{1,9})(?::(?<index>\\d{1,9}))?)?");

    private static final Selector ALL = new Selector(null, null, null, null, null);

    private final @Nullable UUID session;
    private final @Nullable Integer run;
    private final @Nullable Integer index;
    private final @Nullable TimePeriod period;
    private final @Nullable Filter filter;

    private Selector(
            @Nullable UUID session,
            @Nullable Integer run,
            @Nullable Integer index,
            @Nullable TimePeriod period,
            @Nullable Filter filter) {
        this.session = session;
        this.run = run;
        this.index = index;
        this.period = period;
        this.filter = filter;
    }

    /**
     * Reads {@code all}, {@code uuid}, {@code uuid:run}, {@code uuid:run:case}, a period as {@link TimePeriod#parse}
     * does, or {@code [all|period]?filter} with a filter as {@link Filter#parse} reads it.
     *
     * @throws QuerySyntaxException if the text has none of these forms
     */
    public static Selector parse(String text, Clock clock) {
        int mark = text.indexOf('?');
        if (mark >= 0) {
            return filtered(text, mark, clock);
        }
        if (text.equals("all")) {
            return ALL;
        }
        Matcher position = POSITION.matcher(text);
        if (position.matches()) {
            return new Selector(
                    UUID.fromString(position.group("uuid")),
                    number(position, "run"),
                    number(position, "index"),
                    null,
                    null);
        }
        if (!TimePeriodParser.isPeriod(text)) {
            throw new QuerySyntaxException(
                    text, 1, "a session UUID, a period like now-1d: or today, 'all', or '?' and a filter");
        }
        return new Selector(null, null, null, TimePeriod.parse(text, clock), null);
    }

    private static Selector filtered(String text, int mark, Clock clock) {
        TimePeriod period = periodBefore(text, mark, clock);
        try {
            return new Selector(null, null, null, period, Filter.parse(text.substring(mark + 1)));
        } catch (QuerySyntaxException e) {
            throw e.within(text, mark + 1);
        }
    }

    private static @Nullable TimePeriod periodBefore(String text, int mark, Clock clock) {
        String period = text.substring(0, mark);
        if (period.isEmpty() || period.equals("all")) {
            return null;
        }
        try {
            return TimePeriod.parse(period, clock);
        } catch (QuerySyntaxException e) {
            throw e.within(text, 0);
        }
    }

    private static @Nullable Integer number(Matcher matcher, String group) {
        String digits = matcher.group(group);
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** The selected session, or that of the selected test cases, if there is one. */
    public Optional<UUID> session() {
        return Optional.ofNullable(session);
    }

    /**
     * The selected sessions.
     *
     * @throws IllegalArgumentException if only a run or a test case is selected
     */
    public SessionQuery sessions() {
        if (run != null) {
            throw new IllegalArgumentException("a whole session is needed here, not one of its runs or test cases");
        }
        SessionQuery query = session == null ? SessionQuery.all() : SessionQuery.byUuid(session);
        if (period != null) {
            query = query.startedIn(period);
        }
        return filter == null ? query : query.filter(filter);
    }

    /** The selected test cases: by completion for a period alone, by position otherwise. */
    public TestCaseQuery testCases() {
        if (filter != null) {
            return TestCaseQuery.all().inSessions(sessions());
        }
        TestCaseQuery query = TestCaseQuery.all();
        if (session != null) {
            query = query.inSession(session);
        }
        if (run != null) {
            query = query.inRun(run);
        }
        if (index != null) {
            query = query.atIndex(index);
        }
        if (period != null) {
            query = query.completedIn(period).orderBy(TestCaseQuery.Order.COMPLETION);
        }
        return query;
    }
}
