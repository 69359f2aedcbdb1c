package dev.testkeep.storage;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person selects with one word: everything, a session, a run, a test case, or a period of time. Immutable.
 *
 * <p>A period means the sessions that started in it where sessions are asked for, and the test cases that were
 * completed in it where test cases are asked for.
 */
public final class Selector {

    private static final Pattern POSITION = Pattern.compile(
            "(?<uuid>\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?::(?<run>\\d{1,9})(?::(?<index>\\d{1,9}))?)?");

    private final @Nullable UUID session;
    private final @Nullable Integer run;
    private final @Nullable Integer index;
    private final @Nullable TimePeriod period;

    private Selector(
            @Nullable UUID session, @Nullable Integer run, @Nullable Integer index, @Nullable TimePeriod period) {
        this.session = session;
        this.run = run;
        this.index = index;
        this.period = period;
    }

    /**
     * Reads {@code all}, {@code uuid}, {@code uuid:run}, {@code uuid:run:case}, or a period as
     * {@link TimePeriod#parse} does.
     *
     * @throws QuerySyntaxException if it is none of these
     */
    public static Selector parse(String text, Clock clock) {
        if (text.equals("all")) {
            return new Selector(null, null, null, null);
        }
        Matcher position = POSITION.matcher(text);
        if (position.matches()) {
            return new Selector(
                    UUID.fromString(position.group("uuid")), number(position, "run"), number(position, "index"), null);
        }
        if (!text.contains(":")) {
            throw new QuerySyntaxException(text, 1, "a session UUID, a period like now-1d:now, or 'all'");
        }
        return new Selector(null, null, null, TimePeriod.parse(text, clock));
    }

    private static @Nullable Integer number(Matcher matcher, String group) {
        String digits = matcher.group(group);
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** The session that is selected or that the selected cases belong to, or null. */
    public @Nullable UUID session() {
        return session;
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
        return period == null ? query : query.startedIn(period);
    }

    /** The selected test cases: by completion for a period, by position otherwise. */
    public TestCaseQuery testCases() {
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
