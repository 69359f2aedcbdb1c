package dev.testkeep.spool.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What all processes of one build have in common, and those of no other build. Immutable.
 *
 * @param text the key
 * @param source where it comes from, in a word or two
 */
record SessionKey(String text, String source) {

    static SessionKey of(Settings settings) {
        String given = settings.session();
        return given != null ? new SessionKey(given, "setting") : ofBuild(settings);
    }

    private static SessionKey ofBuild(Settings settings) {
        CiSystem ci = CiSystem.of(settings);
        if (ci != null) {
            return new SessionKey(ci.key(settings), ci.name());
        }
        String maven = BuildProcess.maven(settings);
        if (maven != null) {
            return new SessionKey("maven:" + maven, "maven");
        }
        String build = surefireBuild(settings.property("sun.java.command"));
        return build != null
                ? new SessionKey("surefire:" + Host.NAME + "/" + build, "surefire")
                : new SessionKey("process:" + BuildProcess.self(), "process");
    }

    /**
     * The time at which the build started, which is in what a JVM of Surefire was started with; null if it is none. For
     * systems that do not tell how other processes were started, and for daemons that run many builds.
     */
    static @Nullable String surefireBuild(@Nullable String command) {
        if (command == null || !command.contains("surefirebooter")) {
            return null;
        }
        Matcher matcher = Pattern.compile(
                        "surefirebooter.*\\s(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d_\\d{3})(-jvmRun\\d+)?\\s")
                .matcher(command);
        return matcher.find() ? matcher.group(1) : null;
    }
}
