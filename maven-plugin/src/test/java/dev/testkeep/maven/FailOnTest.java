package dev.testkeep.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.statistics.ResultCounts;
import dev.testkeep.storage.statistics.SessionHealth;
import java.util.List;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class FailOnTest {

    private static final SessionHealth BROKEN = new SessionHealth(
            new ResultCounts(new TreeMap<>()),
            List.of(new TestKey("com.acme.FooTest.adds", "", "", "")),
            List.of(),
            List.of());

    @Test
    void nothing_fails_a_build_unless_it_is_asked_for() {
        assertThatCode(() -> FailOn.parse(null).checkStored(false)).doesNotThrowAnyException();
        assertThatCode(() -> FailOn.parse(" ").checkFailures(BROKEN)).doesNotThrowAnyException();
        assertThatCode(() -> FailOn.parse("newFailures").checkStored(false)).doesNotThrowAnyException();
    }

    @Test
    void what_is_asked_for_fails_it() {
        assertThatThrownBy(() -> FailOn.parse("newFailures, notStored").checkStored(false))
                .isInstanceOf(MojoFailureException.class);
        assertThatThrownBy(() -> FailOn.parse("newFailures").checkFailures(BROKEN))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("1 test fails that passed before")
                .hasMessageContaining("com.acme.FooTest.adds");
    }

    @Test
    void an_unknown_condition_is_refused() {
        assertThatThrownBy(() -> FailOn.parse("newFailure"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("newFailures");
    }
}
