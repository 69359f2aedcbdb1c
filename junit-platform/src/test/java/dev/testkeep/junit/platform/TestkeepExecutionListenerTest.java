package dev.testkeep.junit.platform;

import static dev.testkeep.junit.platform.Spooled.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.testkeep.spool.IgnoreArguments;
import dev.testkeep.spool.PerfReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written of the runs of sample tests, which run in this JVM. */
class TestkeepExecutionListenerTest {

    @TempDir
    Path folder;

    @SuppressWarnings("DoNotCallSuggester")
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Outcomes {
        @Test
        void a_passes() {}

        @Test
        void b_fails() {
            assertEquals(1, 2);
        }

        @Test
        void c_throws() {
            throw new IllegalStateException("broken");
        }

        @Test
        void d_assumes() {
            assumeTrue(false, "not here");
        }

        @Test
        @Disabled("not now")
        void e_disabled() {}
    }

    @Test
    void failures_and_errors_assumptions_and_skips_are_told_apart() throws IOException {
        Spooled spooled = Spooled.run(folder, Outcomes.class);

        assertThat(spooled.results())
                .containsExactly(
                        "Outcomes.a_passes: pass",
                        "Outcomes.b_fails: fail (assertion)",
                        "Outcomes.c_throws: fail (error)",
                        "Outcomes.d_assumes: skip (assumption)",
                        "Outcomes.e_disabled: skip");
        assertThat(spooled.events("result").get(2).get("failure").toString())
                .contains("\"type\":\"java.lang.IllegalStateException\",\"message\":\"broken\",\"trace\":\"java.lang");
        assertThat(text(spooled.events("result").get(4), "reason")).isEqualTo("not now");
    }

    @Test
    void the_first_line_says_what_the_others_belong_to_and_the_last_that_they_are_all() throws IOException {
        Spooled spooled = Spooled.run(
                folder,
                Map.of("testkeep.session", "nightly-7", "testkeep.attributes", "commit=1a2b3c,tag=nightly"),
                selectClass(Outcomes.class));

        assertThat(spooled.files()).hasSize(1);
        assertThat(text(spooled.lines().get(0), "event")).isEqualTo("testkeep-spool");
        assertThat(spooled.lines().get(0).get("format").intValue()).isEqualTo(1);
        assertThat(text(spooled.lines().get(0), "session")).isEqualTo("nightly-7");
        assertThat(text(spooled.lines().get(0), "framework")).startsWith("junit-platform");
        assertThat(spooled.lines().get(0).get("attributes").toString())
                .contains("\"commit\":\"1a2b3c\"")
                .contains("\"tag\":\"nightly\"")
                .contains("\"user\":");
        assertThat(text(spooled.lines().get(spooled.lines().size() - 1), "event"))
                .isEqualTo("end");
    }

    @SuppressWarnings("DoNotCallSuggester")
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class BrokenBefore {
        @BeforeAll
        static void prepare() {
            throw new IllegalStateException("no server");
        }

        @Test
        void first() {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void second(int number) {}

        @Nested
        class Inner {
            @Test
            void third() {}
        }
    }

    @Test
    void a_class_that_cannot_start_fails_and_its_tests_are_not_run() throws IOException {
        assertThat(Spooled.run(folder, BrokenBefore.class).results())
                .containsExactlyInAnyOrder(
                        "BrokenBefore.initializationError: fail (before_all)",
                        "BrokenBefore.first: fail_deps (before_all)",
                        "BrokenBefore.second(int): fail_deps (before_all)",
                        "Inner.third: fail_deps (before_all)");
    }

    static class BrokenAfter {
        @Test
        void first() {}

        @AfterAll
        static void cleanUp() {
            fail("left open");
        }
    }

    @Test
    void what_fails_after_the_tests_does_not_change_them() throws IOException {
        assertThat(Spooled.run(folder, BrokenAfter.class).results())
                .containsExactly("BrokenAfter.first: pass", "BrokenAfter.executionError: fail (after_all)");
    }

    @Disabled("all of it")
    static class DisabledClass {
        @Test
        void first() {}

        @Test
        void second() {}
    }

    @Test
    void the_tests_of_a_disabled_class_are_skipped() throws IOException {
        assertThat(Spooled.run(folder, DisabledClass.class).results())
                .containsExactlyInAnyOrder("DisabledClass.first: skip", "DisabledClass.second: skip");
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Invocations {
        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        void by_value(String value) {}

        @RepeatedTest(2)
        void repeated() {}

        @TestFactory
        Stream<DynamicNode> tree() {
            return Stream.of(
                    DynamicContainer.dynamicContainer("outer", Stream.of(DynamicTest.dynamicTest("inner", () -> {}))));
        }
    }

    @Test
    void arguments_name_an_invocation_and_an_index_does_not() throws IOException {
        assertThat(Spooled.run(folder, Invocations.class).results())
                .containsExactly(
                        "Invocations.by_value(String) [value = \"a\"]: pass",
                        "Invocations.by_value(String) [value = \"b\"]: pass",
                        "Invocations.repeated: pass",
                        "Invocations.repeated: pass",
                        "Invocations.tree [outer, inner]: pass");
    }

    @ParameterizedClass
    @ValueSource(ints = 7)
    record OfParameters(int number) {
        @Test
        void first() {}
    }

    @Test
    void arguments_of_a_class_name_its_tests() throws IOException {
        assertThat(Spooled.run(folder, OfParameters.class).results())
                .containsExactly("OfParameters.first [number = 7]: pass");
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Changing {
        static Stream<Object> objects() {
            return Stream.of(new Object());
        }

        @ParameterizedTest
        @MethodSource("objects")
        void a_kept(Object object) {}

        @ParameterizedTest
        @MethodSource("objects")
        @IgnoreArguments
        void b_ignored(Object object) {}
    }

    @Test
    void arguments_that_change_are_marked_unless_they_are_ignored() throws IOException {
        Spooled spooled = Spooled.run(folder, Changing.class);

        assertThat(spooled.events("test"))
                .extracting(test -> test.has("unstable"), test -> test.has("arguments"))
                .containsExactly(tuple(true, true), tuple(false, false));
    }

    @Test
    void a_setting_ignores_arguments_too() throws IOException {
        Spooled spooled = Spooled.run(
                folder, Map.of("testkeep.arguments.ignore", "other, *Changing.*"), selectClass(Changing.class));

        assertThat(spooled.events("test")).isNotEmpty().noneMatch(test -> test.has("arguments"));
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Publishing {
        Publishing(TestReporter reporter) {
            reporter.publishEntry("perf.setup", "1.5 s");
        }

        @BeforeAll
        static void prepare(TestReporter reporter) {
            reporter.publishEntry("server", "node 7");
        }

        @Test
        void measures(TestReporter reporter) {
            PerfReporter.of(reporter::publishEntry).record("bandwidth", 123.4, "GB/s", 120, -0.1, null);
        }
    }

    @Test
    void published_entries_belong_to_their_test_or_to_its_nearest_ancestor_that_has_started() throws IOException {
        Spooled spooled = Spooled.run(folder, Publishing.class);

        int test = spooled.events("test").get(0).get("n").intValue();
        int type = spooled.events("container").get(0).get("n").intValue();
        assertThat(spooled.events("container")).hasSize(1);
        assertThat(spooled.events("entry"))
                .extracting(
                        entry -> entry.get("n").intValue(),
                        entry -> text(entry, "key"),
                        entry -> text(entry, "value"),
                        entry -> entry.has("early"))
                .containsExactlyInAnyOrder(
                        tuple(type, "server", "node 7", false),
                        tuple(type, "perf.setup", "1.5 s", true),
                        tuple(test, "perf.bandwidth", "123.4 GB/s; ref=120.0; lower=-0.1", false));
    }

    @Test
    void a_rerun_is_another_attempt_of_the_same_test_in_the_same_file() throws IOException {
        Spooled.run(folder, BrokenAfter.class);
        Spooled spooled = Spooled.run(folder, BrokenAfter.class);

        assertThat(spooled.files()).hasSize(1);
        assertThat(spooled.events("testkeep-spool")).hasSize(1);
        assertThat(spooled.events("test").stream().map(test -> text(test, "id")).distinct())
                .hasSize(2);
        assertThat(spooled.events("test").stream()
                        .map(test -> test.get("n").intValue())
                        .distinct())
                .hasSize(4);
    }

    static class Launching {
        static Path folder = Path.of("");

        @Test
        void launches() {
            Spooled.run(folder, Outcomes.class);
        }
    }

    @Test
    void what_a_test_launches_is_none_of_the_build_s_tests() throws IOException {
        Launching.folder = folder;

        assertThat(Spooled.run(folder, Launching.class).results()).containsExactly("Launching.launches: pass");
    }

    static class Talkative {
        static final String TEXT = "x".repeat(100 << 20);

        @Test
        void publishes(TestReporter reporter) {
            reporter.publishEntry("text", TEXT);
        }

        @Test
        void fails() {
            throw new IllegalStateException(TEXT);
        }
    }

    @Test
    void of_a_hundred_megabytes_the_beginning_is_kept() throws IOException {
        Spooled spooled = Spooled.run(folder, Talkative.class);

        assertThat(spooled.results())
                .containsExactlyInAnyOrder("Talkative.publishes(TestReporter): pass", "Talkative.fails: fail (error)");
        assertThat(Files.size(spooled.files().get(0))).isLessThan(50_000);
    }

    static class Interrupting {
        @Test
        void first() {
            Thread.currentThread().interrupt();
        }

        @Test
        void second() {}
    }

    @Test
    void a_test_that_interrupts_its_thread_is_written_like_any_other() throws IOException {
        Spooled spooled = Spooled.run(folder, Interrupting.class);

        assertThat(spooled.results())
                .containsExactlyInAnyOrder("Interrupting.first: pass", "Interrupting.second: pass");
        assertThat(spooled.events("end")).hasSize(1);
    }

    @Test
    void nothing_is_written_when_it_is_switched_off_or_nothing_runs() throws IOException {
        assertThat(Spooled.run(folder, Map.of("testkeep.enabled", "false"), selectClass(Outcomes.class))
                        .files())
                .isEmpty();
        assertThat(Spooled.run(folder, Spooled.class).files()).isEmpty();
        assertThat(Spooled.run(folder, Outcomes.class).files()).hasSize(1);
    }

    @Test
    void a_folder_that_cannot_be_made_is_given_up() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        Spooled.run(file.resolve("spool"), Outcomes.class);

        assertThat(Files.readString(file)).isEqualTo("in the way");
    }

    @Test
    void what_is_thrown_here_reaches_no_test() throws IOException {
        for (String fault : new String[] {"exception", "error", "disk", "hang"}) {
            Path spool = folder.resolve(fault);
            Spooled spooled = Spooled.run(spool, Map.of("testkeep.fault", fault), selectClass(Outcomes.class));
            assertThat(spooled.events("result")).isEmpty();
            // The next run is whole, where it writes to another folder.
            assertThat(Spooled.run(folder.resolve(fault + "-next"), Outcomes.class)
                            .results())
                    .hasSize(5);
        }
    }
}
