package dev.testkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the listeners of a build have written, however many processes it had. */
final class ImportSpoolTest {

    @TempDir
    private Path folder;

    private Cli cli = Cli.withUrl("");
    private Path spool = Path.of("");

    @BeforeEach
    void make_the_folder_of_a_build() throws IOException {
        cli = Cli.in(folder);
        spool = Files.createDirectories(folder.resolve("target/testkeep"));
    }

    private void file(String name, String... lines) throws IOException {
        List<String> json =
                Arrays.stream(lines).map(line -> line.replace('\'', '"')).toList();
        Files.write(spool.resolve(name), json);
    }

    private static String header(String session, String process, int at) {
        return "{'event':'testkeep-spool','format':1,'session':'" + session + "','session_from':'setting','process':'"
                + process + "','at':" + at + ",'module':'core','tool':'maven','framework':'junit-platform 6.1.3',"
                + "'attributes':{'commit':'1a2b3c'}}";
    }

    private static String test(int number, String name) {
        return "{'event':'test','n':" + number + ",'id':'" + name + "','test':'" + name + "','at':1000.5}";
    }

    private static String passed(int number) {
        return "{'event':'result','n':" + number + ",'result':'pass','at':1001.5,'duration':1.0}";
    }

    @Test
    void files_of_one_build_are_one_session_and_those_of_another_are_another() throws IOException {
        file("1.jsonl", header("build 7", "p1", 1000), test(1, "T.one"), passed(1), "{'event':'end','at':1009.0}");
        file("2.jsonl", header("build 7", "p2", 1001), test(1, "T.two"), passed(1), "{'event':'end','at':1009.0}");
        file("3.jsonl", header("build 8", "p3", 2000), test(1, "T.one"), passed(1), "{'event':'end','at':1009.0}");

        Outcome outcome = cli.run("import", folder.resolve("target").toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("2 cases  build 7").contains("1 case  build 8");
        assertThat(cli.run("sessions", "--format", "json").json()).hasSize(2);
    }

    @Test
    void again_they_are_unchanged() throws IOException {
        file("1.jsonl", header("build 7", "p1", 1000), test(1, "T.one"), passed(1), "{'event':'end','at':1009.0}");
        cli.run("import", spool.toString());

        assertThat(cli.run("import", spool.toString()).out())
                .contains("unchanged")
                .doesNotContain("stored");
    }

    @Test
    void attributes_and_the_start_that_are_given_stand_above_what_the_files_tell() throws IOException {
        file("1.jsonl", header("build 7", "p1", 1000), test(1, "T.one"), passed(1), "{'event':'end','at':1009.0}");

        cli.run(
                "import",
                spool.toString(),
                "--attribute",
                "commit=4f2a9c1",
                "--attribute",
                "tag=nightly",
                "--started",
                "1970-01-01T00:10:00Z");

        String told = "1970-01-01T00:10Z:1970-01-01T00:11Z?commit == '4f2a9c1' and tag == 'nightly'";
        assertThat(cli.run("sessions", told, "--format", "json").json()).hasSize(1);
    }

    @Test
    void a_test_that_another_process_tries_again_is_in_the_next_run() throws IOException {
        file(
                "1.jsonl",
                header("build 7", "p1", 1000),
                test(1, "T.flaky"),
                "{'event':'result','n':1,'result':'fail','cause':'assertion','at':1001.5}",
                "{'event':'end','at':1009.0}");
        file("2.jsonl", header("build 7", "p2", 1010), test(1, "T.flaky"), passed(1), "{'event':'end','at':1019.0}");

        cli.run("import", spool.toString());

        assertThat(cli.run("sessions", "--format", "json")
                        .json()
                        .get(0)
                        .get("Num runs")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_line_that_is_torn_is_named_and_its_test_is_aborted() throws IOException {
        file("1.jsonl", header("build 7", "p1", 1000), test(1, "T.one"), passed(1), test(2, "T.two"), "{'event':'resu");

        Outcome outcome = cli.run("import", spool.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(outcome.err()).contains("testkeep: warning: ").contains("1.jsonl");
        assertThat(cli.run("cases", "--format", "json").out()).contains("\"abort\"");
    }
}
