package dev.testkeep.spool.internal;

import java.util.Optional;
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

    /** What a JVM of Surefire was started with: the time at which the build started, and its own number. */
    private static final Pattern SUREFIRE =
            Pattern.compile("surefirebooter.*\\s(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d_\\d{3})(-jvmRun\\d+)?\\s");

    static SessionKey of(Settings settings) {
        String given = settings.session();
        if (given != null) {
            return new SessionKey(given, "setting");
        }
        return ofBuild(settings).orElseGet(() -> new SessionKey("process:" + BuildProcess.self(), "process"));
    }

    private static Optional<SessionKey> ofBuild(Settings settings) {
        return CiSystem.of(settings)
                .map(ci -> new SessionKey(ci.key(settings), ci.name()))
                .or(() -> BuildProcess.maven(settings).map(maven -> new SessionKey("maven:" + maven, "maven")))
                .or(() -> ofSurefire(settings.property("sun.java.command")));
    }

    /** For systems that do not tell how other processes were started, and for daemons that run many builds. */
    static Optional<SessionKey> ofSurefire(@Nullable String command) {
        Matcher matcher = SUREFIRE.matcher(command == null ? "" : command);
        return matcher.find()
                ? Optional.of(new SessionKey("surefire:" + Host.NAME + "/" + matcher.group(1), "surefire"))
                : Optional.empty();
    }
}
