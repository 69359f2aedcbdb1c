package dev.testkeep.maven;

import dev.testkeep.reports.spool.SpoolSessions;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.support.PasswordFile;
import dev.testkeep.storage.statistics.SessionHealth;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What both goals need: the build's files, and the database. Whatever goes wrong is a line, and no failure of the build. */
abstract class TestkeepMojo extends AbstractMojo {

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    /**
     * The JDBC URL of the database. Default: the environment variable {@code TESTKEEP_URL}, else the SQLite file that the
     * command line takes. It should hold no password: Surefire copies properties into its reports.
     */
    @Parameter(property = "testkeep.database")
    private @Nullable String database;

    /** The user to connect as. Default: {@code TESTKEEP_USER}. */
    @Parameter(property = "testkeep.user")
    private @Nullable String user;

    /**
     * A file whose first line is the password. Default: {@code TESTKEEP_PASSWORD}, else the file {@code TESTKEEP_PASSWORD_FILE}.
     */
    @Parameter(property = "testkeep.passwordFile")
    private @Nullable File passwordFile;

    /** The schema that the tables are in. Default: the one that connections begin in. */
    @Parameter(property = "testkeep.schema")
    private @Nullable String schema;

    /** What the names of all tables begin with. Default: nothing. */
    @Parameter(property = "testkeep.tablePrefix")
    private @Nullable String tablePrefix;

    /** How long to wait for a connection or a lock, in seconds. */
    @Parameter(property = "testkeep.timeout", defaultValue = "30")
    private long timeout;

    /** Properties of the backend, such as {@code sqlite_db_file_mode}. */
    @Parameter
    private Map<String, String> properties = Map.of();

    /** The key that the build is stored under. Default: the one that the test listeners found. */
    @Parameter(property = "testkeep.session")
    private @Nullable String sessionKey;

    /** The folder that the test listeners write to, relative to each module. Default: {@code target/testkeep}. */
    @Parameter(property = "testkeep.spool")
    private @Nullable String spool;

    /** {@code true}: do nothing. */
    @Parameter(property = "testkeep.skip", defaultValue = "false")
    private boolean skip;

    /** {@code false}: do nothing, as the test listeners do. */
    @Parameter(property = "testkeep.enabled", defaultValue = "true")
    private boolean enabled;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (!skip && enabled) {
            run(new MavenRun(session));
        }
    }

    abstract void run(MavenRun maven) throws MojoExecutionException, MojoFailureException;

    MavenSession session() {
        return session;
    }

    MojoExecution execution() {
        return execution;
    }

    Optional<String> sessionKey() {
        return Optional.ofNullable(sessionKey).filter(key -> !key.isBlank());
    }

    /** What the listeners have written in all modules. */
    List<Path> spoolFiles(MavenRun maven) throws IOException {
        String folder = Optional.ofNullable(spool)
                .or(() -> Optional.ofNullable(System.getenv("TESTKEEP_SPOOL")))
                .orElse("target/testkeep");
        return SpoolSessions.filesIn(maven.modules().stream()
                .map(module -> module.getBasedir().toPath().resolve(folder))
                .toList());
    }

    Database database() {
        StorageConfig.Builder common = StorageConfig.builder()
                .user(user)
                .connectionTimeout(Duration.ofSeconds(timeout))
                .tablePrefix(tablePrefix == null ? "" : tablePrefix);
        if (passwordFile != null) {
            common.password(PasswordFile.read("testkeep.passwordFile", passwordFile.toPath()));
        }
        if (schema != null) {
            common.schema(schema);
        }
        properties.forEach(common::property);
        return Database.of(database, System.getenv(), common);
    }

    SessionHealth tell(Storage storage, Session stored, String location) {
        SessionHealth health = SessionHealth.of(storage, stored);
        getLog().info("Testkeep: " + Summary.of(health, stored, location));
        return health;
    }

    /** One line, with nothing in it but what a message says. */
    void warn(String text) {
        getLog().warn("Testkeep: " + LINE_BREAK.matcher(text.strip()).replaceAll(" "));
    }

    /** What a person should know of a failure. Messages of Testkeep say what to do, and never a password. */
    static String describe(Throwable failure) {
        boolean isExplained =
                failure.getMessage() != null && failure.getClass().getName().startsWith("dev.testkeep.");
        return isExplained || failure instanceof IllegalArgumentException
                ? String.valueOf(failure.getMessage())
                : failure.toString();
    }
}
