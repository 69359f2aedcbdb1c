package dev.testkeep.spool.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Environment environment = new Environment();

    @Test
    void a_property_counts_before_a_variable_and_a_variable_before_the_framework() {
        environment.configured("testkeep.session", "configured");
        assertThat(environment.settings().session()).isEqualTo("configured");
        environment.variable("TESTKEEP_SESSION", "variable");
        assertThat(environment.settings().session()).isEqualTo("variable");
        environment.property("testkeep.session", "property");
        assertThat(environment.settings().session()).isEqualTo("property");
    }

    @Test
    void a_blank_value_is_none() {
        assertThat(environment.property("testkeep.session", " ").settings().session())
                .isNull();
    }

    @Test
    void it_is_on_unless_it_is_switched_off() {
        assertThat(environment.settings().enabled()).isTrue();
        assertThat(environment.variable("TESTKEEP_ENABLED", "false").settings().enabled())
                .isFalse();
    }

    @Test
    void names_of_several_words_are_variables_too() {
        assertThat(environment
                        .variable("TESTKEEP_ARGUMENTS_IGNORE", "a.B.*, c.D.e")
                        .settings()
                        .ignoredArguments())
                .containsExactly("a.B.*", "c.D.e");
    }

    @Test
    void attributes_are_pairs() {
        assertThat(environment
                        .property("testkeep.attributes", "commit = 1a2b3c, tag=a=b, nothing")
                        .settings()
                        .attributes())
                .isEqualTo(Map.of("commit", "1a2b3c", "tag", "a=b"));
    }
}
