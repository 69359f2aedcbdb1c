package dev.testkeep.testng;

import static dev.testkeep.testng.Spooled.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.testkeep.spool.PerfReporter;
import dev.testkeep.spool.internal.Recorder;
import dev.testkeep.spool.internal.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testng.Assert;
import org.testng.IRetryAnalyzer;
import org.testng.ITestResult;
import org.testng.Reporter;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;

/** What is written of the runs of sample tests, which run in this JVM; TestNG finds the listener. */
class TestkeepListenerTest {

    @TempDir
    Path folder;

    @Test
    void failures_and_errors_assumptions_and_dependencies_are_told_apart() throws IOException {
        Spooled spooled = Spooled.run(folder, Outcomes.class);

        assertThat(spooled.results())
                .containsExactlyInAnyOrder(
                        "Outcomes.a_passes: pass",
                        "Outcomes.b_fails: fail (assertion)",
                        "Outcomes.c_throws: fail (error)",
                        "Outcomes.d_assumes: skip (assumption)",
                        "Outcomes.e_depends: fail_deps (dependency)");
        assertThat(text(spooled.lines().get(0), "framework")).startsWith("testng");
        assertThat(text(spooled.lines().get(spooled.lines().size() - 1), "event"))
                .isEqualTo("end");
    }

    public static class BrokenBefore {
        @BeforeClass
        public void prepare() {
            throw new IllegalStateException("no server");
        }

        @org.testng.annotations.Test
        public void first() {}
    }

    @Test
    void a_configuration_that_fails_is_recorded_with_the_tests_that_did_not_run() throws IOException {
        assertThat(Spooled.run(folder, BrokenBefore.class).results())
                .containsExactly(
                        "BrokenBefore.prepare: fail (configuration)", "BrokenBefore.first: fail_deps (configuration)");
    }

    public static class OnceAgain implements IRetryAnalyzer {
        private int tries;

        @Override
        public boolean retry(ITestResult result) {
            return tries++ == 0;
        }
    }

    public static class Flaky {
        private int calls;

        @org.testng.annotations.Test(retryAnalyzer = OnceAgain.class)
        public void first() {
            Assert.assertEquals(++calls, 2);
        }
    }

    @Test
    void a_retry_is_another_attempt_of_the_same_test() throws IOException {
        Spooled spooled = Spooled.run(folder, Flaky.class);

        assertThat(spooled.results()).containsExactly("Flaky.first: fail (retry)", "Flaky.first: pass");
        assertThat(spooled.events("test").stream().map(test -> text(test, "id")).distinct())
                .hasSize(1);
    }

    public static class Provided {
        @DataProvider
        public Object[][] rows() {
            return new Object[][] {{"a", new int[] {1}}, {"b", new int[] {2}}, {"b", new int[] {2}}};
        }

        @org.testng.annotations.Test(dataProvider = "rows")
        public void first(String text, int[] numbers) {}
    }

    @Test
    void arguments_name_an_invocation_and_equal_ones_are_no_attempts() throws IOException {
        Spooled spooled = Spooled.run(folder, Provided.class);

        assertThat(spooled.results())
                .containsExactly(
                        "Provided.first(String,int[]) [a, [1]]: pass",
                        "Provided.first(String,int[]) [b, [2]]: pass",
                        "Provided.first(String,int[]) [b, [2]]: pass");
        assertThat(spooled.events("test").stream().map(test -> text(test, "id")).distinct())
                .hasSize(3);
    }

    public static class Measuring {
        @org.testng.annotations.Test
        public void measures() {
            ITestResult result = Reporter.getCurrentTestResult();
            PerfReporter.of(result::setAttribute).record("bandwidth", 123.4, "GB/s");
            result.setAttribute("perf.steps", 12);
            result.setAttribute("other", new Object());
        }
    }

    @Test
    void attributes_are_performance_values() throws IOException {
        assertThat(Spooled.run(folder, Measuring.class).events("entry"))
                .extracting(entry -> text(entry, "key"), entry -> text(entry, "value"))
                .containsExactlyInAnyOrder(tuple("perf.bandwidth", "123.4 GB/s"), tuple("perf.steps", "12"));
    }

    @Test
    void it_is_silent_in_a_run_of_the_platform_that_is_recorded() throws IOException {
        Recorder platform = Objects.requireNonNull(Recorder.begin(Settings.ofProcess(name -> null), "platform"));
        try {
            assertThat(Spooled.run(folder, Outcomes.class).files()).isEmpty();
        } finally {
            platform.end();
        }
    }

    @Test
    void it_is_silent_while_the_platform_looks_for_tests() throws IOException {
        System.setProperty("testng.mode.dryrun", "true");
        try {
            assertThat(Spooled.run(folder, Outcomes.class).files()).isEmpty();
        } finally {
            System.clearProperty("testng.mode.dryrun");
        }
    }
}
