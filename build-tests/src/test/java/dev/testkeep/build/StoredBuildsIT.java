package dev.testkeep.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Maven plugin stores and tells of builds, and that they come out as they would without it. */
class StoredBuildsIT {

    private static final Path TWO_MODULES = SampleBuild.PROJECTS.resolve("stored");

    /** The goal in the last module, without the extension. */
    private static final String[] GOAL_ALONE = {"-Dat.the.end=false", "-Dphase=post-integration-test"};

    @TempDir
    Path folder;

    private Path project() {
        return folder.resolve("project");
    }

    private String database() {
        return "jdbc:sqlite:" + folder.resolve("results.db");
    }

    private SampleBuild build(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("-Dtestkeep.database=" + database());
        return SampleBuild.ofStranger(TWO_MODULES, project(), all.toArray(String[]::new));
    }

    private int sessions() throws IOException {
        return (int)
                testkeep("sessions", "all", "--format", "csv").lines().skip(1).count();
    }

    private String testkeep(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Path.of("..", "storage-cli", "target", "testkeep", "bin", "testkeep")
                        .toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--db", database()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TESTKEEP_ARCHIVE", "off");
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_build_is_one_session_and_the_next_is_seen_against_it() throws Exception {
        SampleBuild first = build("verify", "-T2");

        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(first.testkeepLines()).hasSize(1);
        assertThat(first.testkeepLines().get(0))
                .startsWith("[INFO] Testkeep: 4 tests, 0 failed; session ")
                .endsWith(" in " + folder.resolve("results.db"));
        assertThat(sessions()).isEqualTo(1);

        SampleBuild second = build(
                "verify",
                "-T2",
                "-Dbroken=true",
                "-Dflaky=true",
                "-Dsurefire.rerunFailingTestsCount=1",
                "-Dmaven.test.failure.ignore");

        assertThat(second.exitCode()).as(second.output()).isZero();
        assertThat(second.testkeepLines()).singleElement().asString().contains("4 tests, 1 failed (1 new), 1 flaky; ");
        assertThat(sessions()).isEqualTo(2);
        assertThat(testkeep("stats", "all")).contains("com.acme.FirstTest.breaks", "passesTheSecondTime");
        assertThat(testkeep("cases", "all", "-n", "com.acme.FirstTest.breaks")).contains("fail", "pass");
    }

    @Test
    void tests_that_fail_the_build_are_stored_too() throws Exception {
        SampleBuild build = build("verify", "-Dbroken=true");

        assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
        assertThat(build.testkeepLines())
                .singleElement()
                .asString()
                .contains("2 tests, 1 failed (0 new, 1 without a past); ");
        assertThat(sessions()).isEqualTo(1);

        SampleBuild report = SampleBuild.again(project(), "testkeep:report", "-Dtestkeep.database=" + database());

        assertThat(report.testkeepLines()).isEqualTo(build.testkeepLines());
    }

    @Test
    void without_the_extension_the_last_module_stores_however_often_the_goal_runs() throws Exception {
        SampleBuild build = build("verify", "-T2", GOAL_ALONE[0], GOAL_ALONE[1]);

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.testkeepLines()).singleElement().asString().contains("4 tests, 0 failed; ");
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void the_goal_and_the_extension_store_once() throws Exception {
        SampleBuild build = build("verify", "testkeep:store", "-Dphase=post-integration-test");

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.testkeepLines()).singleElement().asString().contains("4 tests, 0 failed; ");
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void what_failed_without_the_extension_is_stored_by_a_run_of_its_own() throws Exception {
        SampleBuild build = build("verify", "-fae", "-Dbroken=true", GOAL_ALONE[0], GOAL_ALONE[1]);
        assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
        assertThat(build.testkeepLines()).isEmpty();

        SampleBuild store = SampleBuild.again(
                project(),
                "testkeep:store",
                GOAL_ALONE[0],
                "-Dtestkeep.database=" + database(),
                "-Dtestkeep.attributes=tag=nightly");

        assertThat(store.exitCode()).as(store.output()).isZero();
        assertThat(store.testkeepLines()).singleElement().asString().contains("4 tests, 1 failed (");
        assertThat(testkeep("sessions", "all?tag == 'nightly'", "--format", "csv")
                        .lines())
                .hasSize(2);
    }

    @Test
    void a_run_without_tests_says_nothing_and_touches_nothing() throws Exception {
        SampleBuild build = build("verify", "-DskipTests");

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.testkeepLines()).isEmpty();
        assertThat(folder.resolve("results.db")).doesNotExist();
    }

    @Test
    void what_cannot_be_stored_is_a_line_and_the_build_is_as_it_was() throws Exception {
        Files.writeString(
                folder.resolve("results.db"), "this is no database, and longer than any header of one. ".repeat(20));

        SampleBuild damaged = build("verify");
        assertIsALine(damaged, "results.db");
        SampleBuild unknown =
                SampleBuild.again(project(), "verify", "-Dtestkeep.database=jdbc:nosuch://me:secret@host/db");
        assertIsALine(unknown, "No storage backend for jdbc:nosuch:…");
        assertThat(unknown.testkeepLines().toString()).doesNotContain("secret");
        SampleBuild refused = build("verify", "-Dtestkeep.failOn=notStored");

        assertThat(refused.exitCode()).as(refused.output()).isEqualTo(1);
    }

    private static void assertIsALine(SampleBuild build, String text) {
        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.output()).contains("BUILD SUCCESS");
        assertThat(build.testkeepLines()).singleElement().asString().contains("this build is not stored: ", text);
    }

    @Test
    void a_damaged_spool_file_is_named_and_the_rest_is_stored() throws Exception {
        SampleBuild.ofStranger(TWO_MODULES, project(), "verify", "-Dtestkeep.skip");
        try (var files = Files.walk(project().resolve("first"))) {
            Path file = files.filter(each -> each.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, "{\"event\":\"tes");
        }

        SampleBuild store = SampleBuild.again(project(), "testkeep:store", "-Dtestkeep.database=" + database());

        assertThat(store.exitCode()).as(store.output()).isZero();
        assertThat(store.testkeepLines()).hasSize(2);
        assertThat(store.testkeepLines().get(0)).contains("[WARNING]", "not all of this build is stored: ", ".jsonl");
        assertThat(store.testkeepLines().get(1)).contains("2 tests, 0 failed; ");
    }

    @Test
    void new_failures_fail_a_build_that_asks_for_it() throws Exception {
        build("verify");

        SampleBuild broken = build(
                "verify", "-Dbroken=true", "-Dmaven.test.failure.ignore", "-Dtestkeep.failOn=notStored,newFailures");

        assertThat(broken.exitCode()).as(broken.output()).isEqualTo(1);
        assertThat(broken.output()).contains("1 test fails that passed before", "com.acme.FirstTest.breaks");
    }
}
