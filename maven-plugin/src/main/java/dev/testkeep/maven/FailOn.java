package dev.testkeep.maven;

import dev.testkeep.storage.statistics.SessionHealth;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants a build to fail for: nothing, unless he says so. Immutable.
 *
 * @param conditions some of {@link #KNOWN}
 */
record FailOn(Set<String> conditions) {

    private static final String NOT_STORED = "notStored";
    private static final String NEW_FAILURES = "newFailures";
    private static final Set<String> KNOWN = Set.of(NOT_STORED, NEW_FAILURES);

    /**
     * Reads names with commas between.
     *
     * @throws MojoExecutionException if a name is unknown: a gate that is never shut is worse than none
     */
    static FailOn parse(@Nullable String text) throws MojoExecutionException {
        Set<String> conditions = Stream.of((text == null ? "" : text).split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (!KNOWN.containsAll(conditions)) {
            throw new MojoExecutionException("testkeep.failOn knows " + NOT_STORED + " and " + NEW_FAILURES + ", not "
                    + String.join(", ", conditions));
        }
        return new FailOn(conditions);
    }

    void checkStored(boolean isStored) throws MojoFailureException {
        if (!isStored && conditions.contains(NOT_STORED)) {
            throw new MojoFailureException("Testkeep: this build is not stored, and testkeep.failOn has notStored");
        }
    }

    void checkFailures(SessionHealth health) throws MojoFailureException {
        if (!health.newFailures().isEmpty() && conditions.contains(NEW_FAILURES)) {
            int count = health.newFailures().size();
            throw new MojoFailureException("Testkeep: " + (count == 1 ? "1 test fails" : count + " tests fail")
                    + " that passed before, and testkeep.failOn has newFailures: "
                    + health.newFailures().get(0).name()
                    + (count == 1 ? "" : ", …"));
        }
    }
}
