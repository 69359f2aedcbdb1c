package dev.testkeep.maven;

import dev.testkeep.reports.SessionAssembly;
import dev.testkeep.reports.spool.SpoolSessions;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.exception.StorageConflictException;
import dev.testkeep.storage.statistics.SessionHealth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Stores the tests of all modules as the one session of the build, and prints how they came out against their past. Once in
 * a run of Maven, however often it is called: at the end of the run where the plugin has {@code <extensions>}, else in the
 * last module that has the goal. Called by name, it stores what the tests that ran last have left.
 */
@Mojo(name = "store", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, aggregator = true, threadSafe = true)
public final class StoreMojo extends TestkeepMojo {

    static final String GOAL = "store";

    /** Of file systems that count whole or even seconds. */
    private static final Duration CLOCK_OF_FILES = Duration.ofSeconds(2);

    /** Attributes of the session: {@code commit=1a2b3c,tag=nightly}. They stand above what the test listeners found. */
    @Parameter(property = "testkeep.attributes")
    private @Nullable String attributes;

    /**
     * What fails the build: {@code notStored}, {@code newFailures}, or both with a comma between. Default: nothing.
     */
    @Parameter(property = "testkeep.failOn")
    private @Nullable String failOn;

    /** For Maven. */
    public StoreMojo() {}

    @Override
    void run(MavenRun maven) throws MojoExecutionException, MojoFailureException {
        FailOn conditions = FailOn.parse(failOn);
        if (isDue(maven) && maven.claim()) {
            store(maven, conditions);
        }
    }

    private boolean isDue(MavenRun maven) {
        if (isTheEnd()) {
            return true;
        }
        if (maven.isStoredAtTheEnd()) {
            return isCalledAlone();
        }
        return execution().getSource() == MojoExecution.Source.CLI
                || maven.isLast(session().getCurrentProject(), GOAL);
    }

    private boolean isTheEnd() {
        return execution().getExecutionId().equals(StoreAtTheEnd.ID);
    }

    /** {@code mvn testkeep:store} is about tests that ran before this run of Maven. */
    private boolean isCalledAlone() {
        return execution().getSource() == MojoExecution.Source.CLI
                && session().getGoals().size() == 1;
    }

    private void store(MavenRun maven, FailOn conditions) throws MojoFailureException {
        Optional<SessionHealth> health;
        try {
            health = store(spooled(maven));
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            warn("this build is not stored: " + describe(e) + advice(e));
            conditions.checkStored(false);
            return;
        }
        if (health.isPresent()) {
            conditions.checkFailures(health.get());
        }
    }

    private static String advice(Throwable failure) {
        return failure instanceof StorageConflictException
                ? " Runs of Maven that belong to one job need a testkeep.session each."
                : " Its tests are kept in target/testkeep; 'mvn testkeep:store' stores them later.";
    }

    /** At the end, only what this run has tested: what another one has left is not news. */
    private List<Path> spooled(MavenRun maven) throws IOException {
        List<Path> files = spoolFiles(maven);
        boolean isNews = isCalledAlone() || files.stream().anyMatch(this::isOfThisRun);
        return isNews ? files : List.of();
    }

    private boolean isOfThisRun(Path file) {
        Instant start = session().getStartTime().toInstant().minus(CLOCK_OF_FILES);
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<SessionHealth> store(List<Path> files) {
        try (SpoolSessions spooled = SpoolSessions.openLast(files)) {
            Optional<SessionAssembly> build = spooled.assemble().stream().findFirst();
            tellProblems(spooled.problems());
            if (build.isEmpty() && isCalledAlone()) {
                getLog().info("Testkeep: there are no tests to store. Run them with testkeep-junit-platform or"
                        + " testkeep-testng on their class path.");
            }
            return build.map(found -> save(complete(found)));
        }
    }

    private void tellProblems(List<String> problems) {
        if (!problems.isEmpty()) {
            String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
            warn("not all of this build is stored: " + problems.get(0) + more);
        }
    }

    private SessionAssembly complete(SessionAssembly found) {
        SessionAssembly build = sessionKey().map(found::withKey).orElse(found);
        Attributes.parse(attributes).forEach(build::attribute);
        return build;
    }

    private SessionHealth save(SessionAssembly build) {
        Database database = database();
        String location = database.location();
        try (Storage storage = database.open()) {
            SavedSession saved = build.saveTo(storage.sessions());
            return tell(storage, saved.session(), location);
        }
    }
}
