package dev.testkeep.storage.spi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class UserHomeTest {

    @Test
    void the_variable_comes_before_the_list_of_users() {
        assertThat(UserHome.of("/job/home", "/home/ci")).isEqualTo(Path.of("/job/home"));
    }

    @Test
    void without_the_variable_the_list_of_users_counts() {
        assertThat(UserHome.of(null, "/home/ci")).isEqualTo(Path.of("/home/ci"));
        assertThat(UserHome.of("", "/home/ci")).isEqualTo(Path.of("/home/ci"));
    }

    @Test
    void a_user_who_is_on_no_list_is_told_to_set_it() {
        assertThatThrownBy(() -> UserHome.of(null, "?"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Set HOME");
    }
}
