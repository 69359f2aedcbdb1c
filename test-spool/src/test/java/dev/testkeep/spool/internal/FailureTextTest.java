package dev.testkeep.spool.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void it_has_type_message_and_trace() {
        assertThat(FailureText.of(new IllegalStateException("why")))
                .containsEntry("type", "java.lang.IllegalStateException")
                .containsEntry("message", "why")
                .hasEntrySatisfying("trace", trace -> assertThat(trace).contains("FailureTextTest"));
    }

    @Test
    void a_failure_without_a_message_has_none() {
        assertThat(FailureText.of(new IllegalStateException())).doesNotContainKey("message");
    }

    @Test
    void what_is_long_is_cut() {
        assertThat(FailureText.of(new IllegalStateException("x".repeat(10_000_000)))
                        .values())
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(20_000));
    }

    @Test
    void a_failure_that_cannot_tell_why_has_a_type_all_the_same() {
        assertThat(FailureText.of(new Mute()))
                .containsEntry("type", Mute.class.getName())
                .containsEntry("message", "cannot be read: java.lang.UnsupportedOperationException");
    }

    private static final class Mute extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new UnsupportedOperationException();
        }
    }
}
