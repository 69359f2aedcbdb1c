package dev.testkeep.cli;

import static dev.testkeep.cli.Cli.EXAMPLES;
import static dev.testkeep.cli.Cli.SMALL_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A text is a text, whatever it would mean to a database, to Hibernate, to Python, to a logger or to a shell. */
@ParameterizedClass
@EnumSource(Database.class)
final class InjectionTest {

    private static final int LAST_EXIT_CODE = 4;

    private static final List<String> TEXTS = List.of(
            "'; drop table sessions; --",
            "x' or '1'='1",
            "\" or \"\"=\"",
            "1); delete from testcases; --",
            "') union select uuid, null from sessions --",
            "%' escape '\\",
            "from Session s where 1=1",
            "name) or (1=1",
            ":p0",
            "= ?1",
            "{fn now()}",
            "__import__('os').system('touch pwned')",
            "${jndi:ldap://127.0.0.1:1/a}",
            "#{T(java.lang.Runtime).getRuntime().exec('touch pwned')}",
            "$(touch pwned)",
            "`touch pwned`",
            "| touch pwned",
            "../../../../etc/passwd");

    @Parameter
    private Database database = Database.SQLITE;

    @TempDir
    private Path folder;

    private Cli cli = Cli.withUrl("");

    @BeforeEach
    void import_the_examples() {
        cli = Cli.in(folder, database);
        cli.run("import", EXAMPLES.toString());
    }

    @Test
    void no_text_in_a_command_is_anything_else() {
        String before = cli.run("export", "all").out();

        TEXTS.stream().flatMap(InjectionTest::commands).forEach(this::assertHarmless);

        assertThat(cli.run("export", "all").out()).isEqualTo(before);
        assertThat(cli.run("verify", "--content").exitCode()).isZero();
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    private void assertHarmless(List<String> command) {
        Outcome outcome = cli.run(command.toArray(String[]::new));

        assertThat(outcome.exitCode()).as(command.toString()).isBetween(0, LAST_EXIT_CODE);
        assertThat(outcome.err()).as(command.toString()).doesNotContain("Exception", "\tat ", "hibernate");
    }

    private static Stream<List<String>> commands(String text) {
        String literal = literal(text);
        return Stream.of(
                List.of("sessions", text),
                List.of("sessions", "?user == " + literal),
                List.of("sessions", "--columns", text),
                List.of("sessions", "--schema", text),
                List.of("sessions", "--table-prefix", text),
                List.of("cases", text),
                List.of("cases", "-n", text),
                List.of("cases", "-E", text),
                List.of("cases", "-E", "name == " + literal + " or " + literal + " in fail_reason"),
                List.of("cases", "-E", "attr(" + literal + ") == 1 or has(" + literal + ")"),
                List.of("cases", "-E", "re.search(" + literal + ", name)"),
                List.of("cases", "--result", text),
                List.of("cases", "all/mean:+" + text + "/"),
                List.of("compare", "all/all/mean:/+" + text),
                List.of("compare", "all/all/mean:/", "--left", text),
                List.of("compare", "all/all/mean:/", "--term-lhs", text),
                List.of("compare", "all/all/mean:/", "--fail-on", text),
                List.of("history", text),
                List.of("stats", "--base", text),
                List.of("stats", "--section", text),
                List.of("export", text),
                List.of("delete", text),
                List.of("delete", "?user == " + literal),
                List.of("import", text));
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Test
    void what_is_stored_with_such_a_name_is_found_by_it_alone() throws IOException {
        for (String text : TEXTS) {
            assertThat(cli.run("import", report(text).toString()).exitCode()).isZero();
        }

        for (String text : TEXTS) {
            for (String filter :
                    List.of("name == " + literal(text), "re.fullmatch(" + literal(Pattern.quote(text)) + ", name)")) {
                assertThat(cli.run("cases", "-E", filter, "--format", "csv").lines())
                        .as(filter)
                        .hasSize(2);
            }
        }
    }

    private Path report(String name) throws IOException {
        String json = "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        String small = Files.readString(EXAMPLES.resolve("08-session-extras.json"))
                .replace(SMALL_SESSION, UUID.randomUUID().toString())
                .replaceFirst("\"name\": \"[^\"]*\"", Matcher.quoteReplacement("\"name\": " + json));
        return Files.writeString(folder.resolve("report.json"), small);
    }
}
