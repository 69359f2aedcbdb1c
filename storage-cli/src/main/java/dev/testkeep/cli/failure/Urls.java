package dev.testkeep.cli.failure;

import java.util.regex.Pattern;

/** Tells URLs, which may hold a password, from what belongs in their place. */
public final class Urls {

    /** A single letter would be a drive of Windows. */
    private static final Pattern URL = Pattern.compile("(?is)\\s*(?:jdbc:|[a-z][a-z0-9+.-]+:/).*");

    private Urls() {}

    public static boolean isUrl(String text) {
        return URL.matcher(text).matches();
    }

    /** What is wrong with a URL in another place; it shows nothing of it. */
    public static String misplaced(String expected) {
        return "expected " + expected + ", found a URL: the database is named with --db";
    }
}
