package dev.testkeep.reports.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.testkeep.reports.ReportException;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolSessionsTest {

    private static final String ALL = "{'event':'end','at':1009.0}";

    @TempDir
    Path folder;

    private final List<Path> files = new ArrayList<>();

    @Test
    void a_passed_test_has_its_time_its_duration_and_what_it_measured() throws IOException {
        file(
                header("build 7", "core", 1000),
                "{'event':'test','n':1,'id':'[a]','test':'com.acme.FooTest.adds(int)','arguments':'7','display':'[2] 7','at':1000.5}",
                "{'event':'entry','n':1,'key':'perf.bandwidth','value':'123.4 GB/s; ref=120; lower=-0.1','at':1000.6}",
                "{'event':'entry','n':1,'key':'perf.odd','value':'quick','early':true,'at':1000.6}",
                "{'event':'result','n':1,'result':'pass','at':1002.5,'duration':2.000001}",
                ALL);

        NewSession session = only();
        assertThat(session.start()).isEqualTo(Instant.ofEpochSecond(1000));
        assertThat(session.end()).isEqualTo(Instant.ofEpochSecond(1009));
        assertThat(session.attributes())
                .containsEntry("session_key", "build 7")
                .containsEntry("commit", "1a2b3c")
                .containsEntry("framework", "junit-platform 6.1.3");
        NewTestCase test = cases(session).get(0);
        assertThat(test.name()).isEqualTo("com.acme.FooTest.adds 7");
        assertThat(test.completedAt()).isEqualTo(Instant.ofEpochMilli(1_002_500));
        assertThat(test.duration()).isEqualTo(Duration.ofNanos(2_000_001_000));
        assertThat(test.perfValues())
                .containsExactly(PerfValue.builder("bandwidth")
                        .value(123.4)
                        .unit("GB/s")
                        .reference(120.0)
                        .thresholds(-0.1, null)
                        .build());
        assertThat(test.document())
                .isEqualTo("{\"id\":\"[a]\",\"display\":\"[2] 7\",\"module\":\"core\","
                        + "\"entries\":{\"perf.odd\":\"quick\"},\"early_entries\":1}");
    }

    @Test
    void results_have_the_words_of_other_reports() throws IOException {
        file(
                header("k", "core", 1000),
                test(1, "T.asserts"),
                "{'event':'result','n':1,'result':'fail','cause':'assertion','failure':{'type':'java.lang.AssertionError','message':'no','trace':'java.lang.AssertionError: no\\n at x'},'at':1001}",
                test(2, "T.skips"),
                "{'event':'result','n':2,'result':'skip','reason':'not now','never_started':true,'at':1001}",
                test(3, "T.assumes"),
                "{'event':'result','n':3,'result':'skip','cause':'assumption','failure':{'type':'A','message':'not here'},'at':1001}",
                test(4, "T.initializationError"),
                "{'event':'result','n':4,'result':'fail','cause':'before_all','failure':{'type':'E','message':'no server'},'at':1001}",
                test(5, "T.never"),
                "{'event':'result','n':5,'result':'fail_deps','cause':'before_all','never_started':true,'at':1001}",
                ALL);

        assertThat(cases(only()).stream().map(SpoolSessionsTest::describe))
                .containsExactly(
                        "T.asserts #0 fail failure: java.lang.AssertionError: no",
                        "T.skips #0 skip null: not now",
                        "T.assumes #0 skip assumption: A: not here",
                        "T.initializationError #0 fail setup: E: no server",
                        "T.never #0 fail_deps setup: null");
    }

    @Test
    void the_files_of_one_key_are_one_session_and_a_test_that_is_tried_again_is_in_the_next_run() throws IOException {
        file(header("k", "core", 2000), test(1, "T.flaky"), pass(1), ALL);
        file(header("k", "core", 1000), test(1, "T.flaky"), fail(1), test(2, "T.flaky"), fail(2), ALL);
        file(header("k", "web", 1000), test(1, "T.flaky"), pass(1), ALL);
        file(header("other", "core", 3000), test(1, "T.flaky"), pass(1), ALL);

        try (SpoolSessions sessions = SpoolSessions.open(files)) {
            List<NewSession> read = sessions.read();
            assertThat(read).hasSize(2);
            assertThat(cases(read.get(0)).stream().map(SpoolSessionsTest::describe))
                    .containsExactlyInAnyOrder(
                            "T.flaky #0 fail error: null",
                            "T.flaky #1 fail error: null",
                            "T.flaky #2 pass null: null",
                            "T.flaky #0 pass null: null");
            assertThat(sessions.problems()).isEmpty();
        }
    }

    @Test
    void the_same_files_give_the_same_session_and_a_copy_adds_nothing() throws IOException {
        file(header("k", "core", 1000), test(1, "T.a"), pass(1), ALL);
        NewSession first = only();

        Files.copy(files.get(0), folder.resolve("copy.jsonl"));
        files.add(0, folder.resolve("copy.jsonl"));

        assertThat(only().uuid()).isEqualTo(first.uuid());
        assertThat(cases(only())).isEqualTo(cases(first));
    }

    @Test
    void a_process_that_died_leaves_what_it_had_and_the_rest_is_aborted() throws IOException {
        file(
                header("k", "core", 1000),
                test(1, "T.a"),
                pass(1),
                test(2, "T.b"),
                "{'event':'test','n':3,'id':'[c]','te");

        try (SpoolSessions sessions = SpoolSessions.open(files)) {
            assertThat(cases(sessions.read().get(0)).stream().map(SpoolSessionsTest::describe))
                    .containsExactly(
                            "T.a #0 pass null: null", "T.b #0 abort null: the process ended before the test did");
            assertThat(sessions.problems())
                    .anyMatch(each -> each.endsWith("1 line is torn"))
                    .anyMatch(each -> each.endsWith("1 test had not finished when its process ended"));
        }
    }

    @Test
    void a_line_that_is_torn_in_the_middle_of_a_file_costs_no_other() throws IOException {
        file(header("k", "core", 1000), test(1, "T.a"), "{'event':'entry','n':1,'ke", pass(1), test(2, "T.b"), pass(2));

        try (SpoolSessions sessions = SpoolSessions.open(files)) {
            assertThat(cases(sessions.read().get(0)).stream().map(SpoolSessionsTest::describe))
                    .containsExactly("T.a #0 pass null: null", "T.b #0 pass null: null");
            assertThat(sessions.problems()).hasSize(1).first().asString().endsWith("1 line is torn");
        }
    }

    @Test
    void a_clock_that_is_set_back_changes_neither_the_order_of_attempts_nor_durations() throws IOException {
        file(
                header("k", "core", 5000),
                "{'event':'test','n':1,'id':'[T.a]','test':'T.a','display':'d','at':5001}",
                "{'event':'result','n':1,'result':'fail','cause':'error','at':1402,'duration':0.1}",
                "{'event':'test','n':2,'id':'[T.a]','test':'T.a','display':'d','at':1403}",
                "{'event':'result','n':2,'result':'pass','at':1404,'duration':0.2}");

        NewSession session = only();
        assertThat(session.start()).isEqualTo(Instant.ofEpochSecond(1402));
        assertThat(session.end()).isEqualTo(Instant.ofEpochSecond(5001));
        assertThat(cases(session))
                .extracting(NewTestCase::run, NewTestCase::result, NewTestCase::duration)
                .containsExactly(
                        tuple(0, Result.FAIL, Duration.ofMillis(100)), tuple(1, Result.PASS, Duration.ofMillis(200)));
    }

    @Test
    void a_hundred_thousand_tests_are_read_one_by_one() throws IOException {
        List<String> lines = new ArrayList<>(List.of(header("k", "core", 1000)));
        for (int i = 1; i <= 100_000; i++) {
            lines.add(test(i, "T.t" + i));
            lines.add(pass(i));
        }
        file(lines.toArray(String[]::new));

        try (SpoolSessions sessions = SpoolSessions.open(files)) {
            int count = 0;
            for (NewTestCase each : sessions.read().get(0).testCases()) {
                assertThat(each.result()).isEqualTo(Result.PASS);
                count++;
            }
            assertThat(count).isEqualTo(100_000);
        }
    }

    @Test
    void what_was_given_up_half_way_is_not_taken_for_aborted() throws IOException {
        file(header("k", "core", 1000), test(1, "T.a"), "{'event':'end','gave_up':'E: x','at':1001}");

        try (SpoolSessions sessions = SpoolSessions.open(files)) {
            assertThat(cases(sessions.read().get(0))).isEmpty();
            assertThat(sessions.problems()).singleElement().asString().endsWith("tests are missing: E: x");
        }
    }

    @Test
    void a_container_is_a_case_if_it_has_published_something() throws IOException {
        file(
                header("k", "core", 1000),
                "{'event':'container','n':1,'id':'[C]','test':'com.acme.FooTest','display':'FooTest','at':1001}",
                "{'event':'entry','n':1,'key':'perf.setup','value':'1.5 s','at':1001}",
                ALL);

        assertThat(cases(only())).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("com.acme.FooTest");
            assertThat(each.perfValues()).containsExactly(PerfValue.of("setup", 1.5, "s"));
            assertThat(each.document()).contains("\"container\":true");
        });
    }

    @Test
    void files_that_are_something_else_are_named_and_the_others_are_read() throws IOException {
        file(header("k", "core", 1000), test(1, "T.a"), pass(1), ALL);
        files.add(Files.writeString(folder.resolve("other.jsonl"), "{\"session_info\":{}}"));
        files.add(Files.createFile(folder.resolve("empty.jsonl")));
        files.add(folder.resolve("gone.jsonl"));

        try (SpoolSessions sessions = SpoolSessions.open(files)) {
            assertThat(sessions.read()).hasSize(1);
            assertThat(sessions.problems())
                    .hasSize(3)
                    .anyMatch(each -> each.endsWith("other.jsonl is no spool file, but a ReFrame report"));
        }
    }

    @Test
    void one_file_is_read_like_any_other_report() throws IOException {
        file(header("k", "core", 1000), test(1, "T.a"), pass(1), ALL);

        try (ReportFile file = ReportFiles.open(files.get(0))) {
            assertThat(file.format()).isEqualTo("Testkeep spool file");
            NewSession session = file.entries().iterator().next().read();
            assertThat(session.uuid()).isEqualTo(only().uuid());
            assertThat(cases(session)).hasSize(1);
        }
    }

    @Test
    void a_later_format_is_refused() throws IOException {
        file(header("k", "core", 1000).replace("'format':1", "'format':2"));

        try (SpoolSessions sessions = SpoolSessions.open(files)) {
            assertThat(sessions.read()).isEmpty();
            assertThat(sessions.problems()).hasSize(1);
        }
        try (ReportFile file = ReportFiles.open(files.get(0))) {
            assertThatExceptionOfType(ReportException.class)
                    .isThrownBy(() -> file.entries().iterator().next().read())
                    .withMessageContaining("has the format 2 of spool files, known is 1");
        }
    }

    private NewSession only() {
        try (SpoolSessions sessions = SpoolSessions.open(files)) {
            List<NewSession> read = sessions.read();
            assertThat(read).hasSize(1);
            return read.get(0);
        }
    }

    private static List<NewTestCase> cases(NewSession session) {
        List<NewTestCase> cases = new ArrayList<>();
        session.testCases().forEach(cases::add);
        return cases;
    }

    private static String describe(NewTestCase each) {
        return each.name() + " #" + each.run() + " " + each.result() + " " + each.failPhase() + ": "
                + each.failReason();
    }

    private static String header(String key, String module, int at) {
        return "{'event':'testkeep-spool','format':1,'session':'" + key + "','module':'" + module + "','at':" + at
                + ",'framework':'junit-platform 6.1.3','attributes':{'commit':'1a2b3c'}}";
    }

    private static String test(int number, String name) {
        return "{'event':'test','n':" + number + ",'id':'[" + name + "]','test':'" + name
                + "','display':'d','at':1001}";
    }

    private static String pass(int number) {
        return "{'event':'result','n':" + number + ",'result':'pass','at':1002,'duration':0.1}";
    }

    private static String fail(int number) {
        return "{'event':'result','n':" + number + ",'result':'fail','cause':'error','at':1002,'duration':0.1}";
    }

    /** With apostrophes for quotes. */
    private void file(String... lines) throws IOException {
        Path file = folder.resolve(files.size() + ".jsonl");
        files.add(
                Files.writeString(file, String.join("\n", Arrays.asList(lines)).replace('\'', '"')));
    }
}
