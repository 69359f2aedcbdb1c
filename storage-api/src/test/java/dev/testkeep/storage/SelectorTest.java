package dev.testkeep.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {

    private static final UUID SESSION = UUID.fromString("ebfe66b8-29c2-4b25-910e-0509047cd5f6");

    private static Selector parse(String text) {
        return Selector.parse(text, Clock.systemUTC());
    }

    @Test
    void all_selects_everything() {
        assertThat(parse("all").sessions().uuids()).isNull();
        assertThat(parse("all").testCases().session()).isNull();
    }

    @Test
    void a_uuid_selects_a_session_in_upper_case_too() {
        assertThat(parse(SESSION.toString().toUpperCase(java.util.Locale.ROOT)).session())
                .isEqualTo(SESSION);
        assertThat(parse(SESSION.toString()).sessions().uuids()).containsExactly(SESSION);
        assertThat(parse(SESSION.toString()).testCases().session()).isEqualTo(SESSION);
    }

    @Test
    void a_position_selects_a_run_or_a_case() {
        assertThat(parse(SESSION + ":2").testCases().run()).isEqualTo(2);
        assertThat(parse(SESSION + ":2:13").testCases().index()).isEqualTo(13);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(SESSION + ":2").sessions())
                .withMessageContaining("whole session");
    }

    @Test
    void a_period_means_the_start_of_sessions_and_the_completion_of_cases() {
        Selector selector = parse("20261122:20261123");

        assertThat(selector.sessions().started()).isNotNull();
        assertThat(selector.testCases().completed())
                .isEqualTo(selector.sessions().started());
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
