package dev.testkeep.cli;

import dev.testkeep.cli.option.BackendsFolder;
import dev.testkeep.cli.option.CliContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process, as it is shortly after the sessions of ReFrame's database took place, in UTC. */
public final class Cli {

    public static final Path EXAMPLES = Path.of("..", "examples", "reports");
    public static final Path REFRAME_DATABASE =
            Path.of("..", "report-formats/src/test/resources/dev/testkeep/reports/reframe/results.db");

    /** The session of the example {@code 08-session-extras.json}, which has one test case. */
    public static final String SMALL_SESSION = "4fb57fea-801c-472e-9cb2-2625524f2b06";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    private final Map<String, String> environment = new HashMap<>();
    private Optional<BackendsFolder> backends = Optional.empty();
    private boolean coloured;
    private byte[] input = {};

    private Cli() {}

    /** With this URL in TESTKEEP_URL. */
    public static Cli withUrl(String url) {
        return new Cli().variable("TESTKEEP_URL", url);
    }

    /** With a new SQLite database in the folder, unless there is one. */
    public static Cli in(Path folder) {
        return in(folder, Database.SQLITE);
    }

    /** With a new database in the folder, unless there is one. */
    public static Cli in(Path folder, Database database) {
        return withUrl(database.url(folder, "testkeep"));
    }

    public Cli variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** With this on the standard input stream. */
    public Cli input(byte[] bytes) {
        input = bytes.clone();
        return this;
    }

    /** With the jars of backends in this folder. */
    public Cli backends(Path folder) {
        backends = Optional.of(new BackendsFolder(folder));
        return this;
    }

    /** The same on a terminal that shows colours. */
    public Cli coloured() {
        Cli other = new Cli();
        other.environment.putAll(environment);
        other.coloured = true;
        return other;
    }

    /** After an import of ReFrame's database. */
    public Cli withReFrameSessions() {
        run("import", REFRAME_DATABASE.toString());
        return this;
    }

    public Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        int exitCode = run(out, err, arguments);
        return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
    }

    public int run(OutputStream out, StringWriter err, String... arguments) {
        CliContext host = new CliContext(
                new ByteArrayInputStream(input),
                out,
                new PrintWriter(err),
                environment,
                CLOCK,
                backends,
                false,
                coloured);
        return Testkeep.run(host, arguments);
    }

    public record Outcome(int exitCode, String out, String err) {

        public List<String> lines() {
            return out.lines().toList();
        }

        public JsonNode json() {
            return JSON.readTree(out);
        }
    }

    /** The lines of one of ReFrame's answers. */
    public static List<String> expected(String file) {
        try {
            return Files.readAllLines(
                    REFRAME_DATABASE.resolveSibling("expected").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(Path file) {
        return JSON.readTree(file);
    }
}
