package dev.testkeep.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteUrlTest {

    @Test
    void a_url_is_a_file_and_parameters() {
        SqliteUrl url = SqliteUrl.parse("jdbc:sqlite:/data/my results.db?cache_size=-1024&SYNCHRONOUS=FULL");
        assertThat(url.file()).isEqualTo("/data/my results.db");
        assertThat(url.parameters())
                .containsEntry("cache_size", "-1024")
                .containsEntry("synchronous", "FULL")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:file::memory:?cache=shared"})
    void a_database_in_memory_is_refused(String url) {
        assertThatThrownBy(() -> SqliteUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Write jdbc:sqlite:<path>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction_mode=IMMEDIATE", "journal_mode=OFF", "foreign_keys=false"})
    void a_parameter_that_the_backend_sets_is_refused(String parameter) {
        assertThatThrownBy(() -> SqliteUrl.parse("jdbc:sqlite:results.db?" + parameter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Remove the parameter '" + parameter.split("=", 2)[0] + "'");
    }

    @Test
    void a_misspelt_parameter_is_refused() {
        assertThatThrownBy(() -> SqliteUrl.parse("jdbc:sqlite:results.db?busy_timout=1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not know a parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache_size", "cache_size=", "cache_size=1&cache_size=2"})
    void a_parameter_has_one_value(String parameters) {
        assertThatThrownBy(() -> SqliteUrl.parse("jdbc:sqlite:results.db?" + parameters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'cache_size' of the SQLite URL needs one value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=s3cret", "hexkey_mode=sse"})
    void what_would_encrypt_nothing_is_refused(String parameter) {
        assertThatThrownBy(() -> SqliteUrl.parse("jdbc:sqlite:results.db?" + parameter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not encrypted")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_message_shows_no_value() {
        assertThatThrownBy(() -> SqliteUrl.parse("jdbc:sqlite:results.db?password=secret&foo=secret"))
                .hasMessageNotContaining("secret");
    }
}
