package dev.testkeep.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ExplanationTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new OutOfMemoryError("Java heap space"), 71, "not enough memory"),
                Arguments.of(new StackOverflowError(), 2, "nested too deeply"),
                Arguments.of(new UnsatisfiedLinkError("/tmp/x.so: failed to map"), 3, "x.so"),
                Arguments.of(new ExceptionInInitializerError(new IllegalStateException("no file")), 3, "no file"),
                Arguments.of(new NoClassDefFoundError("org/nosuch/Driver"), 3, "org/nosuch/Driver"),
                Arguments.of(new AssertionError("odd"), 70, "a defect"),
                Arguments.of(new NullPointerException(), 70, "a defect"),
                Arguments.of(new NumberFormatException("For input"), 2, "For input"),
                Arguments.of(new IllegalArgumentException(), 2, "IllegalArgumentException"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void every_throwable_has_a_message_and_an_exit_code(Throwable failure, int exitCode, String message) {
        Explanation explanation = Explanation.of(failure);

        assertThat(explanation.exitCode()).isEqualTo(exitCode);
        assertThat(explanation.message()).contains(message).hasLineCount(1);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_message_is_one_line_of_a_sane_length_that_a_terminal_does_not_obey(Throwable failure) {
        IllegalArgumentException hostile =
                new IllegalArgumentException("a\n\u001b[2Jb\u202e\u200b" + "x".repeat(40_000), failure);

        assertThat(Explanation.of(hostile).message())
                .startsWith("a \\u001b[2Jb\\u202e\\u200bx")
                .endsWith("…")
                .hasSizeLessThan(2001);
    }
}
