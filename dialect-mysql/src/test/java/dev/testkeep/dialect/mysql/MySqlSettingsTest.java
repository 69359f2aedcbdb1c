package dev.testkeep.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.testkeep.storage.StorageConfig;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlSettingsTest {

    private final StorageConfig.Builder config = StorageConfig.builder().backend("mysql");

    private MySqlSettings settings() {
        return MySqlSettings.of(config.build(), Map.of());
    }

    @Test
    void properties_say_where_the_database_is() {
        config.property("mysql_host", "db.example.org")
                .property("mysql_port", "3307")
                .property("mysql_db", "ré sults/1")
                .property("mysql_conn_timeout", "7");

        assertThat(settings().url().location()).isEqualTo("db.example.org:3307/r%C3%A9%20sults%2F1");
        assertThat(settings().timeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void host_and_port_have_defaults_and_the_database_has_none() {
        assertThatThrownBy(this::settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mysql_db");

        config.property("mysql_db", "results");

        assertThat(settings().jdbcUrl()).isEqualTo("jdbc:mariadb://localhost:3306/results");
    }

    @Test
    void a_url_without_a_database_is_refused() {
        config.url("jdbc:mariadb://host/?user=me&password=s3cret");

        assertThatThrownBy(this::settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names no database")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_misspelt_property_is_refused() {
        config.url("jdbc:mariadb://host/db").property("mysql_hots", "x");

        assertThatThrownBy(this::settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mysql_hots")
                .hasMessageContaining("mysql_host,");
    }

    @ParameterizedTest
    @CsvSource({"PT60S, 60000, 60", "PT0.25S, 1000, 1", "PT1.5S, 1500, 1", "P1000D, 86400000, 86400"})
    void the_time_out_is_for_connections_and_for_locks(Duration timeout, String milliseconds, String seconds) {
        config.url("jdbc:mariadb://host/db").connectionTimeout(timeout);

        assertThat(settings().driverProperties())
                .containsEntry("connectTimeout", milliseconds)
                .hasEntrySatisfying("sessionVariables", variables -> assertThat(variables)
                        .endsWith("innodb_lock_wait_timeout=" + seconds + ",lock_wait_timeout=" + seconds));
    }

    @Test
    void several_hosts_share_the_time_and_are_tried_once_each() {
        config.url("jdbc:mariadb:sequential://one,two,three/db").property("mysql_conn_timeout", "60");

        assertThat(settings().driverProperties())
                .contains(entry("connectTimeout", "20000"), entry("retriesAllDown", "3"));
    }

    @Test
    void the_packets_that_the_server_must_take_are_those_that_the_driver_may_send() {
        config.url("jdbc:mariadb://host/db");
        assertThat(settings().packetQuery()).endsWith(">= 16777216");
        assertThat(settings().driverProperties()).containsEntry("maxAllowedPacket", "16777216");

        config.url("jdbc:mariadb://host/db?maxAllowedPacket=67108864");
        assertThat(settings().packetQuery()).endsWith(">= 67108864");
    }

    @Test
    void tables_in_a_schema_are_locked_by_its_name() {
        config.url("jdbc:mariadb://host/db");
        assertThat(settings().databaseSql()).isEqualTo("database()");

        config.schema("other");
        assertThat(settings().databaseSql()).isEqualTo("'other'");
    }

    @Test
    void secrets_go_to_the_driver_apart_from_the_url() {
        config.url("jdbc:mariadb://me:s3cret@host/db?sslMode=verify-full&keyStorePassword=k3y");

        assertThat(settings().jdbcUrl()).isEqualTo("jdbc:mariadb://host:3306/db?sslMode=verify-full");
        assertThat(settings().driverProperties())
                .contains(entry("user", "me"), entry("password", "s3cret"), entry("keyStorePassword", "k3y"));
    }
}
