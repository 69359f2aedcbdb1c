package dev.testkeep.spool.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Object@1a2b3c4d",
                "[I@5e91993f, 7",
                "Fri Nov 27 13:45:00 UTC 2026",
                "at 2026-11-27T13:45:12.123Z",
                "9b2f0a54-6a3e-4d0e-8f0d-1c2b3a4d5e6f",
                "/tmp/junit-1234567890123456/a"
            })
    void these_change_with_every_run(String arguments) {
        assertThat(Arguments.areUnstable(arguments)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a, 1", "me@example.com", "2026-11-27", "v1.2@home", "Object"})
    void these_do_not(String arguments) {
        assertThat(Arguments.areUnstable(arguments)).isFalse();
    }

    @Test
    void some_are_ignored_by_the_names_of_their_tests() {
        Arguments arguments = new Arguments(new Environment()
                .property("testkeep.arguments.ignore", "a.B.c, d.*")
                .settings());

        assertThat(arguments.kept(test("a.B.c", "1"))).isNull();
        assertThat(arguments.kept(test("aXB.c", "1"))).isEqualTo("1");
        assertThat(arguments.kept(test("d.E.f(int)", "1"))).isNull();
    }

    @Test
    void long_ones_are_cut() {
        assertThat(new Arguments(new Environment().settings()).kept(test("a", "x".repeat(100_000))))
                .hasSizeLessThan(2_000)
                .endsWith("…");
    }

    private static TestId test(String name, String arguments) {
        return new TestId("id", name, arguments, "display", false);
    }
}
