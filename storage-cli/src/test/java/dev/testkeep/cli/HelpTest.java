package dev.testkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {

    private final Cli cli = Cli.withUrl("jdbc:postgresql://tester:secret@db/x?password=secret");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "sessions",
                "cases",
                "compare",
                "history",
                "stats",
                "export",
                "delete",
                "copy",
                "verify",
                "info",
                "schema"
            })
    void every_command_explains_itself_and_the_exit_codes(String command) {
        Outcome help = cli.run(command, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .startsWith("Usage: testkeep " + command)
                .contains("--db=URL", "--format=FORMAT", "Exit codes:", "  4 ")
                .doesNotContain("secret");
        assertThat(cli.run("help", command)).isEqualTo(help);
    }

    @Test
    void the_version_is_told() {
        assertThat(cli.run("--version").out())
                .startsWith("testkeep ")
                .contains("Java " + Runtime.version().feature());
    }
}
