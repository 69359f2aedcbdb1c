package dev.testkeep.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageConfigTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://ann:secret@db.example.org/results?ssl=true",
                "jdbc:postgresql://db.example.org/results?user=ann&password=secret",
                "jdbc:sqlserver://db.example.org;password=secret",
                "jdbc:postgresql://ann:se@cret@db.example.org/results",
                "jdbc:oracle:thin:ann/secret@//db.example.org",
                "jdbc:mysql://ann:se/cret@db.example.org"
            })
    void its_text_shows_no_secret(String url) {
        StorageConfig config = StorageConfig.builder()
                .url(url)
                .user("ann")
                .password("secret")
                .property("token", "secret")
                .build();

        assertThat(config.toString()).contains(url.split(":", 3)[1]).doesNotContain("secret", "cret", "ann");
    }

    @Test
    void a_builder_that_starts_from_a_configuration_keeps_all_of_it() {
        StorageConfig config = StorageConfig.builder()
                .url("jdbc:x:y")
                .backend("x")
                .user("ann")
                .password("secret")
                .schemaMode(SchemaMode.NONE)
                .connectionTimeout(Duration.ofSeconds(7))
                .property("a", "b")
                .build();

        assertThat(config.toBuilder().build()).usingRecursiveComparison().isEqualTo(config);
    }

    @Test
    void a_storage_needs_a_url_or_a_backend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StorageConfig.builder().build())
                .withMessageContaining("URL");
        assertThat(StorageConfig.builder().backend("sqlite").build().backend()).contains("sqlite");
    }

    @Test
    void a_timeout_is_positive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StorageConfig.builder().connectionTimeout(Duration.ZERO));
    }
}
