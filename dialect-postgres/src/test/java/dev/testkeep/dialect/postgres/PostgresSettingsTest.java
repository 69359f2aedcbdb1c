package dev.testkeep.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.JsonType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresSettingsTest {

    private final StorageConfig.Builder config = StorageConfig.builder().backend("postgres");

    private PostgresSettings settings() {
        return PostgresSettings.of(config.build(), Map.of());
    }

    @Test
    void the_properties_of_reframe_say_where_the_database_is() {
        config.property("postgresql_driver", "psycopg2")
                .property("postgresql_host", "db.example.org")
                .property("postgresql_port", "5433")
                .property("postgresql_db", "ré sults/1")
                .property("postgresql_conn_timeout", "7");

        assertThat(settings().url().location()).isEqualTo("db.example.org:5433/r%C3%A9%20sults%2F1");
        assertThat(settings().driverProperties()).contains(entry("connectTimeout", "7"), entry("loginTimeout", "7"));
    }

    @Test
    void host_and_port_have_defaults_and_the_database_has_none() {
        assertThatThrownBy(this::settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postgresql_db");

        config.property("postgresql_db", "results");

        assertThat(settings().url().location()).isEqualTo("localhost:5432/results");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "", "requires"})
    void an_ssl_mode_that_does_not_exist_is_refused_with_those_that_do(String mode) {
        config.url("jdbc:postgresql://localhost/db?sslmode=" + mode);

        assertThatThrownBy(this::settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sslmode")
                .hasMessageContaining("verify-full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "Require", "verify-ca"})
    void an_ssl_mode_is_left_to_the_driver(String mode) {
        config.url("jdbc:postgresql://localhost/db?sslmode=" + mode);

        assertThat(settings().url().jdbcUrl()).endsWith("?sslmode=" + mode);
    }

    @Test
    void a_misspelt_property_is_refused() {
        config.url("jdbc:postgresql:db").property("postgresql_hots", "x");

        assertThatThrownBy(this::settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postgresql_hots")
                .hasMessageContaining("postgresql_host,");
    }

    @Test
    void properties_of_other_backends_do_not_matter() {
        config.url("jdbc:postgresql:db").property("sqlite_db_file_mode", "660");

        assertThat(settings().url().location()).isEqualTo("localhost:5432/db");
    }

    @ParameterizedTest
    @CsvSource({"jsonb, JSONB", "JSON, JSON", "text, TEXT"})
    void the_type_of_documents_can_be_chosen(String value, JsonType type) {
        config.url("jdbc:postgresql:db");
        assertThat(settings().jsonType()).isEqualTo(JsonType.JSONB);

        config.property("postgresql_json_type", value);
        assertThat(settings().jsonType()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"postgresql_json_type, xml", "postgresql_conn_timeout, 0", "postgresql_conn_timeout, soon"})
    void a_value_that_makes_no_sense_is_refused(String property, String value) {
        config.url("jdbc:postgresql:db").property(property, value);

        assertThatThrownBy(this::settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(property)
                .hasMessageNotContaining("'" + value + "'");
    }

    @ParameterizedTest
    @CsvSource({"PT60S, 60", "PT0.25S, 1", "PT1.5S, 2", "P1000D, 86400"})
    void time_outs_are_whole_seconds(Duration timeout, String seconds) {
        config.url("jdbc:postgresql:db").connectionTimeout(timeout);

        assertThat(settings().driverProperties()).contains(entry("loginTimeout", seconds));
    }

    @Test
    void several_hosts_share_the_time_and_the_primary_is_chosen() {
        config.url("jdbc:postgresql://one,two,three/db").property("postgresql_conn_timeout", "60");

        assertThat(settings().driverProperties())
                .contains(
                        entry("connectTimeout", "20"),
                        entry("loginTimeout", "60"),
                        entry("targetServerType", "primary"));
    }

    @ParameterizedTest
    @CsvSource({"PT60S, 60000", "PT0.25S, 250", "P10000D, 86400000"})
    void a_lock_is_waited_for_as_long_as_a_connection(Duration timeout, String milliseconds) {
        config.url("jdbc:postgresql:db").connectionTimeout(timeout);

        assertThat(settings().sessionSql()).containsExactly("set lock_timeout = " + milliseconds);
    }
}
