package dev.testkeep.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestCaseQueryTest {

    private static Predicate<String> nameCondition(String regex) {
        return TestCaseQuery.all()
                .nameMatches(Pattern.compile(regex))
                .nameCondition()
                .orElseThrow();
    }

    @Test
    void any_name_will_do_without_a_pattern() {
        assertThat(TestCaseQuery.all().nameCondition()).isEmpty();
    }

    @Test
    void a_name_has_to_start_with_a_match() {
        assertThat(nameCondition("b+")).accepts("b", "bba").rejects("ab", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+c", "(a|b)*c"})
    void a_pattern_that_does_not_come_to_an_end_is_an_error_with_advice(String regex) {
        String name = "a".repeat(20_000);
        assertThatThrownBy(() -> nameCondition(regex).test(name))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageStartingWith("'" + regex + "', column 1: expected a regular expression that is simpler");
    }
}
