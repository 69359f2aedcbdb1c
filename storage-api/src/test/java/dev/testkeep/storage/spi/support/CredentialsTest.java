package dev.testkeep.storage.spi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.StorageConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

    private final Map<String, String> environment = new HashMap<>();
    private final StorageConfig.Builder config = StorageConfig.builder().url("jdbc:postgresql:db");

    private Map<String, String> credentials() {
        StorageConfig built = config.build();
        ServerUrl url = ServerUrl.parse(built.url().orElseThrow(), "jdbc:postgresql:", 5432);
        return Credentials.of(url, built, environment)
                .orElse(environment.get("RFM_POSTGRES_USER"), environment.get("RFM_POSTGRES_PASSWORD"))
                .driverProperties();
    }

    private static Map<String, String> pair(String user, String password) {
        return Map.of("user", user, "password", password);
    }

    @Test
    void the_url_comes_before_the_caller_before_the_environment_before_another_program() {
        assertThat(credentials()).isEmpty();

        environment.putAll(Map.of("RFM_POSTGRES_USER", "reframe", "RFM_POSTGRES_PASSWORD", "one"));
        assertThat(credentials()).isEqualTo(pair("reframe", "one"));

        environment.putAll(Map.of("TESTKEEP_USER", "environment", "TESTKEEP_PASSWORD", "two"));
        assertThat(credentials()).isEqualTo(pair("environment", "two"));

        config.user("caller").password("three");
        assertThat(credentials()).isEqualTo(pair("caller", "three"));

        config.url("jdbc:postgresql:db?user=url&password=four");
        assertThat(credentials()).isEqualTo(pair("url", "four"));
    }

    @Test
    void the_password_may_come_from_elsewhere_than_the_user() {
        environment.put("TESTKEEP_PASSWORD", "secret");
        config.user("caller");

        assertThat(credentials()).isEqualTo(pair("caller", "secret"));
    }

    @Test
    void the_password_of_another_program_is_for_its_user_only() {
        environment.putAll(Map.of("RFM_POSTGRES_USER", "reframe", "RFM_POSTGRES_PASSWORD", "one"));
        config.user("caller");

        assertThat(credentials()).containsOnly(Map.entry("user", "caller"));
    }

    @Test
    void a_password_is_for_nobody_else_than_the_user_beside_it() {
        environment.putAll(Map.of("TESTKEEP_USER", "bob", "TESTKEEP_PASSWORD", "secret"));
        config.url("jdbc:postgresql://alice@host/db");

        assertThat(credentials()).containsOnly(Map.entry("user", "alice"));
    }

    @Test
    void a_password_file_holds_the_password_in_its_first_line(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "from the file \nsomething else\n");
        environment.put("TESTKEEP_PASSWORD_FILE", file.toString());
        assertThat(credentials()).containsOnly(Map.entry("password", "from the file "));

        environment.put("TESTKEEP_PASSWORD", "from the variable");
        assertThat(credentials()).containsOnly(Map.entry("password", "from the variable"));
    }

    @Test
    void a_password_file_that_is_not_there_is_named(@TempDir Path folder) {
        environment.put("TESTKEEP_PASSWORD_FILE", folder.resolve("missing").toString());

        assertThatThrownBy(this::credentials)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TESTKEEP_PASSWORD_FILE " + folder.resolve("missing"));
    }
}
