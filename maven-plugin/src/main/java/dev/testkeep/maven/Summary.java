package dev.testkeep.maven;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.statistics.SessionHealth;
import java.util.Locale;

/** A line that tells how a build came out. */
final class Summary {

    private Summary() {}

    static String of(SessionHealth health, Session session, String location) {
        return counts(health) + "; session " + session.uuid() + " in " + location;
    }

    static String counts(SessionHealth health) {
        long tests = health.results().total();
        return number(tests) + (tests == 1 ? " test, " : " tests, ")
                + number(health.results().count(Result.Kind.FAILED)) + " failed"
                + past(health)
                + unlessNone(health.results().count(Result.Kind.ABORTED), "aborted")
                + unlessNone(health.flaky().size(), "flaky");
    }

    private static String past(SessionHealth health) {
        if (health.results().count(Result.Kind.FAILED) == 0) {
            return "";
        }
        return " (" + number(health.newFailures().size()) + " new"
                + unlessNone(health.withoutPast().size(), "without a past") + ")";
    }

    private static String unlessNone(long count, String what) {
        return count == 0 ? "" : ", " + number(count) + " " + what;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
