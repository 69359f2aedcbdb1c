package dev.testkeep.dialect.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.support.UserHome;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDBSettingsTest {

    private static DuckDBSettings ofUrl(String url) {
        return DuckDBSettings.of(StorageConfig.of(url));
    }

    private static DuckDBSettings with(String property, String value) {
        return DuckDBSettings.of(StorageConfig.builder()
                .url("jdbc:duckdb:/data/results.duckdb")
                .property(property, value)
                .build());
    }

    @Test
    void the_file_comes_from_the_url_or_from_the_property() {
        DuckDBSettings byName = DuckDBSettings.of(StorageConfig.builder()
                .backend("duckdb")
                .property("duckdb_db_file", "/data/results.duckdb")
                .build());

        assertThat(byName).isEqualTo(ofUrl("jdbc:duckdb:/data/results.duckdb"));
        assertThat(byName.file()).contains(Path.of("/data/results.duckdb"));
    }

    @Test
    void a_relative_file_is_made_absolute_and_a_tilde_is_the_home_folder() {
        assertThat(ofUrl("jdbc:duckdb:x/../a.duckdb").file())
                .contains(Path.of("a.duckdb").toAbsolutePath());
        assertThat(ofUrl("jdbc:duckdb:~/a.duckdb").file())
                .contains(UserHome.of(System.getenv()).resolve("a.duckdb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:duckdb:", "jdbc:duckdb::memory:"})
    void without_a_file_the_database_is_in_memory_for_one_process(String url) {
        assertThat(ofUrl(url).file()).isEmpty();
        assertThat(ofUrl(url).location()).isEqualTo("in memory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:duckdb:a.duckdb;threads=1",
                "jdbc:duckdb:a.duckdb?password=5ecret",
                "jdbc:duckdb::memory:shared",
                "jdbc:duckdb:;password=5ecret"
            })
    void options_in_the_url_are_refused_with_the_properties_that_there_are(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofUrl(url))
                .withMessageContaining("duckdb_threads")
                .withMessageNotContaining("5ecret");
    }

    @Test
    void with_neither_a_url_nor_a_file_the_message_says_what_to_give() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DuckDBSettings.of(
                        StorageConfig.builder().backend("duckdb").build()))
                .withMessageContaining("duckdb_db_file");
    }

    @ParameterizedTest
    @CsvSource({
        "duckdb_threads, 2, threads",
        "duckdb_memory_limit, 512MB, memory_limit",
        "duckdb_memory_limit, 1.5 GiB, memory_limit",
        "duckdb_storage_compatibility, v1.4.0, storage_compatibility_version",
        "duckdb_storage_compatibility, latest, storage_compatibility_version"
    })
    void a_property_becomes_an_option_of_the_engine(String property, String value, String option) {
        assertThat(with(property, value).options()).containsOnlyKeys(option).containsValue(value);
    }

    @ParameterizedTest
    @CsvSource({
        "duckdb_threads, 0",
        "duckdb_threads, many",
        "duckdb_memory_limit, lots",
        "duckdb_memory_limit, 80%",
        "duckdb_storage_compatibility, 1.4",
        "duckdb_read_only, true",
        "duckdb_conn_timeout, 0"
    })
    void a_value_that_makes_no_sense_is_refused(String property, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(property, value))
                .withMessageContaining(property)
                .withMessageNotContaining("'" + value + "'");
    }

    @Test
    void a_misspelt_property_is_refused_with_those_that_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("duckdb_thread", "1"))
                .withMessageContaining("'duckdb_thread'")
                .withMessageContaining("duckdb_threads");
    }

    @Test
    void properties_of_other_backends_do_not_matter() {
        assertThat(with("sqlite_db_file", "x")).isEqualTo(ofUrl("jdbc:duckdb:/data/results.duckdb"));
    }

    @Test
    void the_time_out_is_in_seconds() {
        assertThat(with("duckdb_conn_timeout", "15").timeout()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void a_database_in_memory_cannot_be_read_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DuckDBSettings.of(StorageConfig.builder()
                        .url("jdbc:duckdb:")
                        .property("duckdb_read_only", "yes")
                        .build()))
                .withMessageContaining("duckdb_read_only");
    }
}
