package dev.testkeep.spool.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which arguments are part of a test's history, and which look as if they changed with every run. Immutable. */
final class Arguments {

    private static final int LENGTH = 1_000;

    private final List<Pattern> ignored = new ArrayList<>();

    Arguments(Settings settings) {
        for (String glob : settings.ignoredArguments()) {
            ignored.add(glob(glob));
        }
    }

    private static Pattern glob(String glob) {
        return Pattern.compile(
                Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** What of the test's arguments is part of its history. */
    @Nullable
    String kept(TestId test) {
        if (test.arguments() == null || test.ignoresArguments() || isIgnored(test.test())) {
            return null;
        }
        return JsonLine.cut(test.arguments(), LENGTH);
    }

    private boolean isIgnored(String test) {
        for (Pattern each : ignored) {
            if (each.matcher(test).matches()) {
                return true;
            }
        }
        return false;
    }

    static boolean areUnstable(@Nullable String arguments) {
        return arguments != null && Unstable.LOOK.matcher(arguments).find();
    }

    /** Many suites have no arguments, and need no pattern. */
    private static final class Unstable {

        private static final Pattern LOOK = Pattern.compile(
                "[\\w$)>]@[0-9a-f]{4,8}\\b" // Object@1a2b3c
                        + "|\\b\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d" // 2026-11-27T13:45
                        + "|\\b[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d:\\d\\d " // Fri Nov 27 13:45:00 UTC 2026
                        + "|\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b" // a UUID
                        + "|junit-?\\d{10,}"); // a temporary folder
    }
}
