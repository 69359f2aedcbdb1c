package dev.testkeep.storage.hibernate.internal.bootstrap;

import dev.testkeep.storage.exception.BackendSelectionException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Version;

/**
 * Which Hibernate ORM there is. Applications bring their own, and one that does not fit would fail somewhere inside, with
 * the name of a class that nobody has heard of.
 */
public final class HibernateVersion {

    /** The build runs with the lowest and the highest of them. */
    private static final int MAJOR = 7;

    private static final int LOWEST_MINOR = 4;

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\..*");

    private HibernateVersion() {}

    /**
     * Fails if it is not one that works.
     *
     * @throws BackendSelectionException naming the version that was found and those that are needed
     */
    public static void check() {
        String found = found().orElse("none");
        if (!fits(found)) {
            throw new BackendSelectionException(
                    "Testkeep needs Hibernate ORM " + MAJOR + "." + LOWEST_MINOR + " or a later " + MAJOR
                            + ".x on its class path, and found " + found
                            + ". Put org.hibernate.orm:hibernate-core of such a version there, or keep Testkeep and its"
                            + " libraries in a class loader of their own.",
                    null);
        }
    }

    private static Optional<String> found() {
        try {
            return Optional.of(Version.getVersionString());
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }

    static boolean fits(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        return numbers.matches()
                && Integer.parseInt(numbers.group(1)) == MAJOR
                && Integer.parseInt(numbers.group(2)) >= LOWEST_MINOR;
    }
}
