package dev.testkeep.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.PerfValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However Maven runs tests: one session, with the cases, attempts and results that Surefire reports. */
class BuildsIT {

    private static final String RERUN = "-Dsurefire.rerunFailingTestsCount=2";

    @TempDir
    Path folder;

    @Test
    void one_fork_with_reruns() throws Exception {
        SampleBuild build = SampleBuild.run("junit", folder, "test", RERUN);

        assertSame(build);
        assertThat(build.spool()).hasSize(1);
        assertThat(build.kept().attempts())
                .contains(
                        "com.acme.FlakyTest.passesTheSecondTime: fail (failure) in 0, pass in 1",
                        "com.acme.FlakyTest.bPassesTheThirdTime: fail (failure) in 0, pass in 0, fail (failure) in 1, pass in 2",
                        "com.acme.OutcomesTest.fails: fail (failure) in 0, fail (failure) in 1, fail (failure) in 2",
                        "com.acme.OutcomesTest.throwsSomething: fail in 0, fail in 1, fail in 2",
                        "com.acme.BrokenTest.initializationError: fail in 0, fail in 1, fail in 2");
        assertThat(build.kept().perfValues())
                .containsExactly(PerfValue.builder("bandwidth")
                        .value(123.4)
                        .unit("GB/s")
                        .reference(120.0)
                        .thresholds(-0.1, null)
                        .build());
    }

    @Test
    void two_forks_that_are_used_again_of_an_old_junit() throws Exception {
        SampleBuild build = SampleBuild.run("junit", folder, "test", RERUN, "-Dversion.junit=5.10.3", "-DforkCount=2");

        assertSame(build);
        assertThat(build.spool()).hasSize(2);
    }

    @Test
    void a_fork_for_each_class_of_the_oldest_junit() throws Exception {
        SampleBuild build = SampleBuild.run(
                "junit", folder, "test", "-Dversion.junit=5.7.2", "-DforkCount=2", "-DreuseForks=false");

        // This Surefire does not find the classes of so old a JUnit.
        assertThat(build.kept().results()).isEqualTo(build.reported().results());
        assertThat(build.kept().sessions()).isEqualTo(1);
        assertThat(build.spool()).hasSize(4);
    }

    @Test
    void no_fork_at_all() throws Exception {
        SampleBuild build = SampleBuild.run("junit", folder, "test", RERUN, "-DforkCount=0");

        assertSame(build);
        assertThat(build.spool()).hasSize(1);
    }

    @Test
    void two_modules_at_a_time_with_integration_tests() throws Exception {
        SampleBuild build = SampleBuild.run("modules", folder, "verify", "-T2");

        assertSame(build);
        assertThat(build.exitCode()).isZero();
        assertThat(build.spool()).hasSize(4);
        assertThat(build.kept().attempts())
                .containsExactly(
                        "com.acme.CommonTest.first: pass in 0, pass in 0",
                        "com.acme.CommonTest.second: pass in 0, pass in 0",
                        "com.acme.FirstIT.first: pass in 0",
                        "com.acme.FirstIT.second: pass in 0",
                        "com.acme.SecondIT.first: pass in 0",
                        "com.acme.SecondIT.second: pass in 0");
    }

    /** Until 3.5.3 Surefire opens a session of the launcher for each class and each rerun. */
    @Test
    void one_fork_with_reruns_by_an_old_surefire_with_an_old_junit() throws Exception {
        SampleBuild build =
                SampleBuild.run("junit", folder, "test", RERUN, "-Dversion.surefire=3.2.5", "-Dversion.junit=5.10.3");

        assertSameButForRuns(build);
        assertThat(build.spool()).hasSize(1);
    }

    @Test
    void two_forks_with_reruns_by_a_surefire_of_many_sessions() throws Exception {
        SampleBuild build =
                SampleBuild.run("junit", folder, "test", RERUN, "-Dversion.surefire=3.5.2", "-DforkCount=2");

        assertSameButForRuns(build);
        assertThat(build.spool()).hasSize(2);
    }

    @Test
    void a_fork_for_each_class_with_reruns_by_the_newest_surefire() throws Exception {
        SampleBuild build = SampleBuild.run(
                "junit", folder, "test", RERUN, "-Dversion.surefire=3.6.1", "-DforkCount=2", "-DreuseForks=false");

        assertSame(build);
        assertThat(build.spool()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void two_modules_at_a_time_with_integration_tests_by_an_old_surefire() throws Exception {
        SampleBuild build = SampleBuild.run("modules", folder, "verify", "-T2", "-Dversion.surefire=3.2.5");

        assertSame(build);
        assertThat(build.exitCode()).isZero();
    }

    @Test
    void cucumber_spock_and_junit_4_on_the_platform() throws Exception {
        SampleBuild build = SampleBuild.run("engines", folder, "test");

        assertThat(build.kept().sessions()).as(build.output()).isEqualTo(1);
        assertThat(build.kept().results()).isEqualTo(build.reported().results());
        assertThat(build.kept().names())
                .containsExactly(
                        "com.acme.AddingSpec.adds #a and #b",
                        "com.acme.AddingSpec.adds #a and #b adds 1 and 2",
                        "com.acme.AddingSpec.adds #a and #b adds 2 and 2",
                        "com.acme.AddingSpec.adds one and one",
                        "com.acme.AddingSpec.adds whatever there is",
                        "com.acme.AddingSpec.adds whatever there is a: 1, sum: 2",
                        "com.acme.AddingSpec.adds whatever there is a: 2, sum: 4",
                        "com.acme.AddingSpec.is ignored",
                        "com.acme.OldParametersTest.isSeven number 7",
                        "com.acme.OldParametersTest.isSeven number 8",
                        "com.acme.OldTest.assumes",
                        "com.acme.OldTest.fails",
                        "com.acme.OldTest.ignored",
                        "com.acme.OldTest.passes",
                        "com/acme/counting.feature: Many, <a> and <b>: Examples Many, 1 and 2",
                        "com/acme/counting.feature: Many, <a> and <b>: Examples Many, 2 and 2",
                        "com/acme/counting.feature: Nobody has written this step",
                        "com/acme/counting.feature: One and one");
    }

    @Test
    void testng_by_an_old_surefire() throws Exception {
        SampleBuild build = SampleBuild.run("testng", folder, "test", "-Dversion.surefire=3.2.5");

        assertTestNg(build);
    }

    @Test
    void two_builds_that_write_into_one_folder_at_once_are_two_sessions() throws Exception {
        String spool = "-Dtestkeep.spool=" + folder.resolve("spool");
        CompletableFuture<SampleBuild> other = CompletableFuture.supplyAsync(() -> build("other", spool));
        SampleBuild one = build("one", spool);
        other.join();

        try (Stream<Path> files = Files.list(folder.resolve("spool"))) {
            KeptTests kept = KeptTests.ofSpool(files.toList());
            assertThat(kept.sessions()).as(one.output()).isEqualTo(2);
            assertThat(kept.results())
                    .hasSize(8)
                    .hasSize(one.reported().results().size()
                            + other.join().reported().results().size())
                    .containsOnly("pass in 0");
        }
    }

    private SampleBuild build(String name, String spool) {
        try {
            return SampleBuild.run("modules", folder.resolve(name), "test", spool);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void testng_by_itself() throws Exception {
        SampleBuild build = SampleBuild.run("testng", folder, "test");

        assertTestNg(build);
    }

    @Test
    void testng_by_the_platform_is_recorded_once() throws Exception {
        SampleBuild build = SampleBuild.run("testng", folder, "test", "-Dversion.surefire=3.6.1");

        assertTestNg(build);
    }

    private static void assertTestNg(SampleBuild build) throws IOException {
        assertThat(build.kept().sessions()).as(build.output()).isEqualTo(1);
        assertThat(build.kept().attempts())
                .containsExactly(
                        "com.acme.OutcomesTest.assumes: skip in 0",
                        "com.acme.OutcomesTest.depends: fail_deps in 0",
                        "com.acme.OutcomesTest.fails: fail (failure) in 0",
                        "com.acme.OutcomesTest.passes: pass in 0",
                        "com.acme.OutcomesTest.provided: fail (failure) in 0, pass in 0");
        // Not all versions of Surefire tell that it was a dependency.
        assertThat(build.kept().attempts())
                .extracting(each -> each.replace("fail_deps", "skip"))
                .isEqualTo(build.reported().attempts().stream()
                        .map(each -> each.replace("fail_deps", "skip"))
                        .toList());
    }

    /** Until 3.5.3 Surefire reports the first rerun of a class with nested ones as if it were no rerun. */
    private static void assertSameButForRuns(SampleBuild build) throws IOException {
        assertThat(build.kept().sessions()).as(build.output()).isEqualTo(1);
        assertThat(withoutRuns(build.kept())).isNotEmpty().isEqualTo(withoutRuns(build.reported()));
        assertThat(build.kept().attempts())
                .contains(
                        "com.acme.FlakyTest.passesTheSecondTime: fail (failure) in 0, pass in 1",
                        "com.acme.OutcomesTest.fails: fail (failure) in 0, fail (failure) in 1, fail (failure) in 2",
                        "com.acme.OutcomesTest.throwsSomething: fail in 0, fail in 1, fail in 2",
                        "com.acme.BrokenTest.initializationError: fail in 0, fail in 1, fail in 2");
    }

    private static List<String> withoutRuns(KeptTests tests) {
        return tests.results().stream()
                .map(each -> each.replaceFirst(" in \\d+$", ""))
                .sorted()
                .toList();
    }

    private static void assertSame(SampleBuild build) throws IOException {
        assertThat(build.kept().sessions()).as(build.output()).isEqualTo(1);
        assertThat(build.kept().attempts())
                .isNotEmpty()
                .isEqualTo(build.reported().attempts());
    }
}
