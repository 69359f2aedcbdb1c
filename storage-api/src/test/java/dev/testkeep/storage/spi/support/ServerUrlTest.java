package dev.testkeep.storage.spi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {

    private static ServerUrl parse(String url) {
        return ServerUrl.parse(url, "jdbc:postgresql:", 5432);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql:db, localhost:5432/db",
        "jdbc:postgresql:, localhost:5432/",
        "jdbc:postgresql://host, host:5432/",
        "jdbc:postgresql://host/, host:5432/",
        "jdbc:postgresql://host?ssl, host:5432/",
        "jdbc:postgresql:///db, localhost:5432/db",
        "jdbc:postgresql://:5433/db, localhost:5433/db",
        "jdbc:postgresql://host:5433/d%20b, host:5433/d%20b",
        "jdbc:postgresql://[::1]/db, [::1]:5432/db",
        "jdbc:postgresql://[::1]:5433/db, [::1]:5433/db",
        "'jdbc:postgresql://one,two:5433/db', 'one:5432,two:5433/db'",
        "jdbc:postgresql://user@host/db, host:5432/db",
        "jdbc:postgresql://user:s3cret@host/db?password=s3cret, host:5432/db"
    })
    void the_location_is_hosts_ports_and_database(String url, String location) {
        assertThat(parse(url).location()).isEqualTo(location);
    }

    @Test
    void all_parameters_but_the_credentials_go_to_the_driver_as_they_are() {
        ServerUrl url =
                parse("jdbc:postgresql://host/db?sslmode=verify-full&user=me&options=-c%20x%3D1&ssl&password=a&new=1");

        assertThat(url.jdbcUrl())
                .isEqualTo("jdbc:postgresql://host:5432/db?sslmode=verify-full&options=-c%20x%3D1&ssl&new=1");
    }

    @Test
    void credentials_are_parameters() {
        assertThat(parse("jdbc:postgresql://host/db?user=me%40work&password=p%26+w&sslpassword=k")
                        .secrets())
                .containsExactlyInAnyOrderEntriesOf(Map.of("user", "me@work", "password", "p& w", "sslpassword", "k"));
    }

    @ParameterizedTest
    @CsvSource({
        "me:s3cret, me, s3cret",
        "me%40work:s%3A%2Fx+y, me@work, s:/x+y",
        "me:with@sign:and:colons, me, with@sign:and:colons"
    })
    void credentials_may_be_before_the_host(String userInfo, String user, String password) {
        ServerUrl url = parse("jdbc:postgresql://" + userInfo + "@host/db");

        assertThat(url.secrets()).containsOnly(Map.entry("user", user), Map.entry("password", password));
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://host:5432/db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://me:s3/cret@host/db",
                "jdbc:postgresql://me:s3?cret@host/db",
                "jdbc:postgresql://me:s3cret",
                "jdbc:postgresql://host:s3cret/db",
                "jdbc:postgresql://me:%s3cret@host/db",
                "jdbc:postgresql://host/db?password=%s3cret",
                "jdbc:postgresql:/s3cret",
                "jdbc:postgresql://address=(host=one)(password=s3cret)/db",
                "jdbc:postgresql://host/db/s3cret",
                "jdbc:postgresql://host/db;password=s3cret",
                "jdbc:postgresql://host/db&password=s3cret",
                "jdbc:postgresql://host/db#s3cret",
                "jdbc:postgresql://host/db password=s3cret",
                "jdbc:postgresql:me:s3cret"
            })
    void what_is_not_understood_is_refused_without_showing_it(String url) {
        assertThatThrownBy(() -> parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql://<host>:<port>/<database>")
                .hasMessageNotContaining("s3")
                .hasNoCause();
    }
}
