package dev.testkeep.benchmarks.workload;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a history is.
 *
 * @param sessions how many sessions, at least 12
 * @param cases how many test cases each has, at least 1
 */
public record Shape(int sessions, int cases) {

    /** The steps of a workload pick so many different sessions. */
    private static final int FEWEST_SESSIONS = 12;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})x(\\d{1,6})");

    public Shape {
        if (sessions < FEWEST_SESSIONS || cases < 1) {
            throw new IllegalArgumentException("a shape has at least 12 sessions of at least one test case");
        }
    }

    /** From a text such as {@code 200x500}. */
    public static Shape parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not SESSIONSxCASES: " + text);
        }
        return new Shape(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** How many test cases all sessions have together. */
    public int total() {
        return sessions * cases;
    }

    /** About as many test cases, in ten times as many sessions. */
    public Shape wider() {
        return new Shape(10 * sessions, Math.max(1, cases / 10));
    }

    /** As many sessions, with a tenth of the test cases. */
    public Shape tenth() {
        return new Shape(sessions, Math.max(1, cases / 10));
    }

    /** Ten times as many sessions like these. */
    public Shape tenfold() {
        return new Shape(10 * sessions, cases);
    }

    @Override
    public String toString() {
        return sessions + "x" + cases;
    }
}
