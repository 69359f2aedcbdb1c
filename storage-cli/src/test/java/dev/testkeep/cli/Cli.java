package dev.testkeep.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process, as it is shortly after the sessions of ReFrame's database took place, in UTC. */
final class Cli {

    static final Path EXAMPLES = Path.of("..", "examples", "reports");
    static final Path REFRAME_DATABASE = Path.of("src/test/resources/dev/testkeep/cli/results.db");

    /** The session of the example {@code 08-session-extras.json}, which has one test case. */
    static final String SMALL_SESSION = "4fb57fea-801c-472e-9cb2-2625524f2b06";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    private final Map<String, String> environment = new HashMap<>();

    private Cli() {}

    /** With this URL in TESTKEEP_URL. */
    static Cli withUrl(String url) {
        return new Cli().variable("TESTKEEP_URL", url);
    }

    /** With a new SQLite database in the folder, unless there is one. */
    static Cli in(Path folder) {
        return in(folder, Database.SQLITE);
    }

    /** With a new database in the folder, unless there is one. */
    static Cli in(Path folder, Database database) {
        return withUrl(database.url(folder, "testkeep"));
    }

    Cli variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** After an import of ReFrame's database. */
    Cli withReFrameSessions() {
        run("import", REFRAME_DATABASE.toString());
        return this;
    }

    Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        int exitCode = run(out, err, arguments);
        return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
    }

    int run(OutputStream out, StringWriter err, String... arguments) {
        return Testkeep.run(new Host(out, new PrintWriter(err), environment, CLOCK, false), arguments);
    }

    record Outcome(int exitCode, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    static JsonNode json(Path file) {
        return JSON.readTree(file);
    }
}
