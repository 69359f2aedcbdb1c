package dev.testkeep.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
        assertThat(build.spooled().files()).hasSize(1);
        assertThat(build.spooled().cases())
                .contains(
                        "com.acme.FlakyTest.passesTheSecondTime: fail, pass",
                        "com.acme.FlakyTest.bPassesTheThirdTime(String): fail, fail, pass",
                        "com.acme.OutcomesTest.fails: fail, fail, fail",
                        "com.acme.BrokenTest.initializationError: fail, fail, fail");
        assertThat(build.spooled().entries()).hasSize(1);
    }

    @Test
    void two_forks_that_are_used_again_of_an_old_junit() throws Exception {
        SampleBuild build = SampleBuild.run("junit", folder, "test", RERUN, "-Dversion.junit=5.10.3", "-DforkCount=2");

        assertSame(build);
        assertThat(build.spooled().files()).hasSize(2);
    }

    @Test
    void a_fork_for_each_class_of_the_oldest_junit() throws Exception {
        SampleBuild build = SampleBuild.run(
                "junit", folder, "test", "-Dversion.junit=5.7.2", "-DforkCount=2", "-DreuseForks=false");

        assertSame(build);
        assertThat(build.spooled().files()).hasSize(4);
    }

    @Test
    void no_fork_at_all() throws Exception {
        SampleBuild build = SampleBuild.run("junit", folder, "test", RERUN, "-DforkCount=0");

        assertSame(build);
        assertThat(build.spooled().files()).hasSize(1);
    }

    @Test
    void two_modules_at_a_time_with_integration_tests() throws Exception {
        SampleBuild build = SampleBuild.run("modules", folder, "verify", "-T2");

        assertSame(build);
        assertThat(build.exitCode()).isZero();
        assertThat(build.spooled().files()).hasSize(4);
        assertThat(build.spooled().cases()).hasSize(8);
    }

    @Test
    void testng_by_itself() throws Exception {
        SampleBuild build = SampleBuild.run("testng", folder, "test");

        assertThat(build.spooled().sessions()).hasSize(1);
        assertThat(build.spooled().cases())
                .containsExactly(
                        "com.acme.OutcomesTest.assumes: skip",
                        "com.acme.OutcomesTest.depends: skip",
                        "com.acme.OutcomesTest.fails: fail",
                        "com.acme.OutcomesTest.passes: pass",
                        "com.acme.OutcomesTest.provided(String): fail",
                        "com.acme.OutcomesTest.provided(String): pass");
    }

    @Test
    void testng_by_the_platform_is_recorded_once() throws Exception {
        SampleBuild build = SampleBuild.run("testng", folder, "test", "-Dversion.surefire=3.6.1");

        assertSame(build);
        assertThat(build.spooled().cases()).hasSize(6);
    }

    private static void assertSame(SampleBuild build) throws IOException {
        assertThat(build.reported()).as(build.output()).isNotEmpty();
        assertThat(build.spooled().sessions()).hasSize(1);
        assertThat(build.spooled().cases()).isEqualTo(build.reported());
    }
}
