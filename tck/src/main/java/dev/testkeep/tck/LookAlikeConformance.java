package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.filter.Operand;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.storage.performance.PerformanceTable;
import dev.testkeep.storage.statistics.FailureCount;
import dev.testkeep.tck.data.Samples;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Texts that look alike are different texts: those that differ in capitals, in blanks, or in how a letter is composed.
 * Many databases take some of them for the same, by their collation or by padding.
 */
abstract class LookAlikeConformance extends LongSuite {

    private static final List<String> TEXTS = List.of(
            "Test",
            "test",
            "TEST",
            "test ",
            "test  ",
            " test",
            "test\t",
            "test\n",
            "test\u00A0",
            "t\u00E9st",
            "te\u0301st",
            "t\u00C9st",
            "te\u00DFt",
            "tesst",
            "",
            " ",
            "  ",
            "\t",
            "*");

    private final Map<String, UUID> sessions = new HashMap<>();

    /** A session for each text, with that text in every field. */
    @BeforeEach
    void storeAll() {
        sessions.clear();
        for (int i = 0; i < TEXTS.size(); i++) {
            NewSession session = session(i, TEXTS.get(i));
            storage().sessions().save(session);
            sessions.put(TEXTS.get(i), session.uuid());
        }
    }

    private static NewSession session(int seconds, String text) {
        NewTestCase testCase = NewTestCase.builder(text)
                .system(text)
                .partition(text)
                .environ(text)
                .result(Result.of(text))
                .failure(text, text)
                .perfValue(PerfValue.builder(text)
                        .value(1.0)
                        .unit(text)
                        .result(Result.of(text))
                        .build())
                .build();
        NewTestCase failed = NewTestCase.builder("failed")
                .system("-")
                .partition("-")
                .environ("-")
                .result(Result.FAIL)
                .failure(text, text)
                .build();
        return NewSession.builder(Samples.START.plusSeconds(seconds))
                .reportFile(text)
                .attribute(text, "value")
                .attribute("label", text)
                .testCases(List.of(testCase, failed))
                .build();
    }

    private List<UUID> sessionsOfCases(Filter filter) {
        return storage().testCases().find(TestCaseQuery.all().filter(filter)).stream()
                .map(testCase -> testCase.id().session())
                .distinct()
                .toList();
    }

    private List<UUID> sessionsWith(Filter filter) {
        return storage().sessions().find(SessionQuery.all().filter(filter)).stream()
                .map(Session::uuid)
                .toList();
    }

    @Test
    void each_comes_back_as_it_is() {
        for (String text : TEXTS) {
            Session session = storage()
                    .sessions()
                    .findById(Objects.requireNonNull(sessions.get(text)))
                    .orElseThrow();

            assertThat(session.reportFile()).isEqualTo(text);
            assertThat(session.attributes()).containsEntry(text, "value").containsEntry("label", text);
            assertThat(storage()
                            .testCases()
                            .find(TestCaseQuery.all()
                                    .inSession(session.uuid())
                                    .withPerfValues()
                                    .atIndex(0)))
                    .extracting(NewTestCase::copyOf)
                    .isEqualTo(List.of(session(0, text).testCases().iterator().next()));
        }
    }

    @Test
    void each_is_found_by_itself_in_every_field() {
        for (String field : List.of(
                "name",
                "basename",
                "system",
                "partition",
                "environ",
                "result",
                "fail_phase",
                "fail_reason",
                "pvar",
                "punit",
                "presult")) {
            for (String text : TEXTS) {
                String asked = field.equals("basename") ? text.split(" ", 2)[0] : text;
                List<UUID> expected = TEXTS.stream()
                        .filter(other ->
                                field.equals("basename") ? other.split(" ", 2)[0].equals(asked) : other.equals(text))
                        .map(sessions::get)
                        .toList();
                Operand attribute = Filter.attribute(field);

                assertThat(sessionsOfCases(attribute.equalTo(asked)))
                        .as("%s == '%s'", field, asked)
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(sessionsOfCases(attribute.isOneOf(asked, "none")))
                        .as("%s in '%s'", field, asked)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void each_is_found_by_itself_among_attributes() {
        for (String text : TEXTS) {
            assertThat(sessionsWith(Filter.attribute(text).equalTo("value")))
                    .as("'%s' == 'value'", text)
                    .containsExactly(sessions.get(text));
            assertThat(sessionsWith(Filter.attribute("label").equalTo(text)))
                    .as("label == '%s'", text)
                    .containsExactly(sessions.get(text));
            assertThat(sessionsWith(Filter.attribute("label").isOneOf(text, "none")))
                    .as("label in '%s'", text)
                    .containsExactly(sessions.get(text));
            assertThat(sessionsWith(Filter.attribute("label").notEqualTo(text)))
                    .as("label != '%s'", text)
                    .hasSize(TEXTS.size() - 1)
                    .doesNotContain(sessions.get(text));
        }
    }

    @Test
    void each_is_a_result_of_its_own() {
        for (String text : TEXTS) {
            assertThat(storage().testCases().find(TestCaseQuery.all().resultIn(Result.of(text))))
                    .as("the result '%s'", text)
                    .extracting(testCase -> testCase.id().session())
                    .containsExactly(sessions.get(text));
        }
        Map<Result, Long> expected = new HashMap<>();
        TEXTS.forEach(text -> expected.put(Result.of(text), 1L));
        expected.put(Result.FAIL, (long) TEXTS.size());
        assertThat(storage().statistics().results(TestCaseQuery.all()).counts()).isEqualTo(expected);
    }

    @Test
    void each_is_a_group_of_its_own() {
        PerformanceTable table = aggregate("count:name,system,pvar,punit,result/");

        assertThat(table.rows())
                .extracting(PerformanceTable.Row::values)
                .containsExactlyInAnyOrderElementsOf(TEXTS.stream()
                        .map(text -> List.<Object>of(text, text, text, text, text, 1L))
                        .toList());
        assertThat(storage().statistics().failures(TestCaseQuery.all()))
                .containsExactlyInAnyOrderElementsOf(TEXTS.stream()
                        .map(text -> new FailureCount(text, text, 1, 1))
                        .toList());
    }

    private PerformanceTable aggregate(String spec) {
        PerformanceQuery query = PerformanceQuery.parse("all/" + spec, Clock.systemUTC());
        return storage().performance().aggregate(new PerformanceQuery(TestCaseQuery.all(), query.summary()));
    }

    @Test
    void each_is_deleted_by_itself() {
        List<UUID> left = new ArrayList<>(TEXTS.stream().map(sessions::get).toList());
        for (String text : TEXTS) {
            assertThat(storage()
                            .sessions()
                            .delete(SessionQuery.all()
                                    .filter(Filter.attribute("label").equalTo(text))))
                    .as("what is deleted where label == '%s'", text)
                    .containsExactly(sessions.get(text));
            left.remove(sessions.get(text));
            assertThat(storage().sessions().find(SessionQuery.all()))
                    .extracting(Session::uuid)
                    .isEqualTo(left);
        }
    }
}
