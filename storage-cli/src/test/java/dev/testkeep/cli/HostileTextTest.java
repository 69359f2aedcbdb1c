package dev.testkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever reports, files and arguments are named: nothing of it reaches a terminal that the terminal would obey. */
final class HostileTextTest {

    /** Sets the window's title, clears the screen, turns the text around, hides in it. */
    private static final String HOSTILE = "a\u001b]0;owned\u0007\u001b[2J\u202eb\u200bc\u2066d\rE\n§F\u0085G\u009b2J";

    private static final String SMALL = "../examples/reports/08-session-extras.json";

    @TempDir
    private Path folder;

    private static String json(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04x", c)));
        return escaped.toString();
    }

    /** A report that uses the text wherever a text may stand. */
    private Path report() throws IOException {
        String small = Files.readString(Path.of(SMALL));
        String hostile = json(HOSTILE);
        Path reports = Files.createDirectory(folder.resolve("reports" + HOSTILE));
        return Files.writeString(
                reports.resolve(HOSTILE + ".json"),
                small.replace("\"tag\":", "\"" + hostile + "\": \"" + hostile + "\", \"tag\":")
                        .replace("copy_bw", hostile)
                        .replace("\"MB/s\"", "\"" + hostile + "\"")
                        .replace("\"name\": \"", "\"name\": \"" + hostile)
                        .replace("\"fail_reason\": null", "\"fail_reason\": \"" + hostile + "\"")
                        .replace("\"environ\": \"", "\"environ\": \"" + hostile));
    }

    @Test
    void text_of_users_is_never_obeyed_by_a_terminal() throws IOException {
        Cli cli = Cli.in(folder);
        Path report = report();
        Outcome imported = cli.run("import", report.resolveSibling("").toString());
        assertThat(imported.err()).startsWith("1 stored");
        Files.writeString(report.resolveSibling(HOSTILE + "2.json"), "{\"" + json(HOSTILE) + "\": 1}");
        Files.writeString(
                report.resolveSibling(HOSTILE + "3.json"),
                Files.readString(report)
                        .replace("\"perfvalues\": {", "\"perfvalues\": {\"a:b:" + json(HOSTILE) + "\": 5,"));
        Files.writeString(report.resolveSibling(HOSTILE + ".json.xz"), "");

        Stream.of(
                        List.of("import", report.resolveSibling("").toString()),
                        List.of("import", report + HOSTILE),
                        List.of("sessions"),
                        List.of("sessions", "--columns", HOSTILE),
                        List.of("sessions", "--columns", "x" + HOSTILE),
                        List.of("sessions", "--format", "markdown"),
                        List.of("cases"),
                        List.of("cases", "-E", "name == '" + HOSTILE),
                        List.of("cases", "-n", "(" + HOSTILE),
                        List.of("cases", "--result", HOSTILE),
                        List.of("cases", "all/mean:+" + HOSTILE + "/"),
                        List.of("history", "."),
                        List.of("history", ".", "--plot"),
                        List.of("stats"),
                        List.of("stats", "--section", HOSTILE),
                        List.of("compare", "all/all/mean:/", "--term-lhs", HOSTILE, "--term-rhs", "x"),
                        List.of("compare", "all/all/mean:/", "--fail-on", "worse > 5 or pvar == '" + HOSTILE + "'"),
                        List.of("compare", "all/all/mean:/", "--fail-on", "x" + HOSTILE + " > 5"),
                        List.of("delete", HOSTILE),
                        List.of("delete", "?user == '" + HOSTILE + "'"),
                        List.of("sessions", "--" + HOSTILE),
                        List.of("sessions", "all", HOSTILE),
                        List.of(
                                "sessions",
                                "--db",
                                "jdbc:sqlite:" + folder.resolve("x" + HOSTILE).resolve("y?z")),
                        List.of("sessions", "--db", "jdbc:duckdb:/dev/null/" + HOSTILE),
                        List.of("sessions", "--property", HOSTILE + "=1"),
                        List.of("sessions", "--format", HOSTILE),
                        List.of("export", "all", "-o", "/nowhere/" + HOSTILE),
                        List.of("import", "--timeout", HOSTILE, "x"),
                        List.of(HOSTILE))
                .forEach(command -> {
                    Outcome outcome = cli.run(command.toArray(String[]::new));
                    assertHarmless(command.toString(), outcome.out());
                    assertHarmless(command.toString(), outcome.err());
                    assertThat(outcome.exitCode()).as(command.toString()).isNotEqualTo(70);
                });
    }

    private static void assertHarmless(String command, String shown) {
        assertThat(shown.codePoints().filter(HostileTextTest::isObeyed).mapToObj(Character::getName))
                .as(command)
                .isEmpty();
        assertThat(shown.lines().allMatch(line -> !line.startsWith("§")))
                .as(command)
                .isTrue();
    }

    private static boolean isObeyed(int c) {
        return c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}
