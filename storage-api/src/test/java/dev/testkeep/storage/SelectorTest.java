package dev.testkeep.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.testkeep.storage.exception.QuerySyntaxException;
import dev.testkeep.storage.filter.Filter;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {

    private static final UUID SESSION = UUID.fromString("ebfe66b8-29c2-4b25-910e-0509047cd5f6");

    private static Selector parse(String text) {
        return Selector.parse(text, Clock.systemUTC());
    }

    @Test
    void all_selects_everything() {
        assertThat(parse("all").sessions().uuids()).isEmpty();
        assertThat(parse("all").testCases().session()).isEmpty();
    }

    @Test
    void a_uuid_selects_a_session_in_upper_case_too() {
        assertThat(parse(SESSION.toString().toUpperCase(java.util.Locale.ROOT)).session())
                .contains(SESSION);
        assertThat(parse(SESSION.toString()).sessions().uuids()).contains(Set.of(SESSION));
        assertThat(parse(SESSION.toString()).testCases().session()).contains(SESSION);
    }

    @Test
    void a_position_selects_a_run_or_a_case() {
        assertThat(parse(SESSION + ":2").testCases().run()).hasValue(2);
        assertThat(parse(SESSION + ":2:13").testCases().index()).hasValue(13);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(SESSION + ":2").sessions())
                .withMessageContaining("whole session");
    }

    @Test
    void a_period_means_the_start_of_sessions_and_the_completion_of_cases() {
        Selector selector = parse("20261122:20261123");

        assertThat(selector.sessions().started()).isPresent();
        assertThat(selector.testCases().completed())
                .isEqualTo(selector.sessions().started());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?tag == 'a?b'", "all?tag == 'a?b'"})
    void a_filter_selects_sessions_and_all_their_cases(String text) {
        Filter filter = Filter.parse("tag == 'a?b'");
        TestCaseQuery cases = parse(text).testCases();

        assertThat(parse(text).sessions().filter()).contains(filter);
        assertThat(cases.sessions()).hasValueSatisfying(sessions -> {
            assertThat(sessions.filter()).contains(filter);
            assertThat(sessions.started()).isEmpty();
        });
        assertThat(cases.filter()).isEmpty();
        assertThat(cases.completed()).isEmpty();
    }

    @Test
    void with_a_filter_a_period_means_the_start_of_sessions_for_cases_too() {
        Selector selector = parse("20261122:20261123?num_failures > 0");
        TimePeriod period = TimePeriod.parse("20261122:20261123", Clock.systemUTC());

        assertThat(selector.sessions().started()).contains(period);
        assertThat(selector.testCases().completed()).isEmpty();
        assertThat(selector.testCases().order()).isEqualTo(TestCaseQuery.Order.POSITION);
        assertThat(selector.testCases().sessions())
                .hasValueSatisfying(sessions -> assertThat(sessions.started()).contains(period));
    }

    @ParameterizedTest
    @CsvSource({
        "?, 2",
        "?a =, 4",
        "all?a b, 7",
        "now-1d:now?a ==, 16",
        "now-1x:now?a, 4",
        "everything?a, 1",
        "ebfe66b8-29c2-4b25-910e-0509047cd5f6?a, 1"
    })
    void what_is_wrong_with_a_filter_is_told_with_the_column_in_the_whole_text(String text, int column) {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> parse(text))
                .satisfies(e -> assertThat(e.column()).isEqualTo(column))
                .satisfies(e -> assertThat(e.text()).isEqualTo(text));
    }

    @Test
    void filters_of_a_query_add_up() {
        Filter both = Filter.parse("a == 1 and b == 2");

        assertThat(SessionQuery.all().filter("a == 1").filter("b == 2").filter())
                .contains(both);
        assertThat(TestCaseQuery.all().filter("a == 1").filter("b == 2").filter())
                .contains(both);
    }

    @Test
    void a_filter_stays_when_more_is_asked_of_a_query() {
        SessionQuery sessions = SessionQuery.all()
                .filter("a == 1")
                .startedIn(TimePeriod.parse("now:now", Clock.systemUTC()))
                .newestFirst()
                .limit(1);

        assertThat(sessions.filter()).contains(Filter.parse("a == 1"));
        assertThat(TestCaseQuery.all().inSessions(sessions).filter("b").limit(1).sessions())
                .containsSame(sessions);
    }

    @Test
    void what_is_named_twice_is_selected_once() {
        assertThat(SessionQuery.byUuid(SESSION, SESSION).uuids()).contains(Set.of(SESSION));
        assertThat(TestCaseQuery.all().resultIn(Result.PASS, Result.PASS).results())
                .contains(Set.of(Result.PASS));
    }

    @Test
    void a_long_text_is_told_in_part() {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> parse("?" + "a or ".repeat(10_000)))
                .satisfies(
                        e -> assertThat(e.getMessage()).hasSizeLessThan(1_000).contains("column 50002"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "everything",
                "ebfe66b8",
                "ebfe66b8-29c2-4b25-910e-0509047cd5f6:",
                "ebfe66b8-29c2-4b25-910e-0509047cd5f6:x",
                "ebfe66b8-29c2-4b25-910e-0509047cd5f6:1:2:3",
                "gbfe66b8-29c2-4b25-910e-0509047cd5f6"
            })
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(QuerySyntaxException.class).isThrownBy(() -> parse(text));
    }
}
