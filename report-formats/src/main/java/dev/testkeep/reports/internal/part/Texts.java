package dev.testkeep.reports.internal.part;

import org.jspecify.annotations.Nullable;

/** Texts of reports, which may be of any length. */
public final class Texts {

    /** The longest reason of a failure. Longer ones are somebody's output. */
    public static final int REASON = 4_000;

    /** The longest trace that is kept. */
    public static final int TRACE = 32_000;

    private Texts() {}

    /** As much of it as is kept, without a half character at its end; marked if it is not all. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    /** The first line with something on it; null if there is none. */
    public static @Nullable String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Null for what is null or blank. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
