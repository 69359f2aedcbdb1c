package dev.testkeep.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.spi.JdbcDriver;
import dev.testkeep.storage.spi.support.ServerUrl;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlUrlTest {

    private static final ClassLoader OURS = MySqlUrlTest.class.getClassLoader();

    /** Finds the class of MySQL's driver, as if its jar were there. */
    private static final ClassLoader WITH_MYSQL = new ClassLoader(OURS) {
        @Override
        protected @Nullable URL findResource(String name) {
            return name.equals("com/mysql/cj/jdbc/Driver.class") ? OURS.getResource("simplelogger.properties") : null;
        }
    };

    private static String jdbcUrl(String url, ClassLoader loader) {
        ServerUrl parsed = MySqlUrl.parse(url);
        return MySqlUrl.forDriver(parsed, MySqlUrl.driver(parsed, loader)).jdbcUrl();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mariadb://host/db, jdbc:mariadb://host:3306/db",
        "jdbc:mysql://host:3307/db, jdbc:mariadb://host:3307/db",
        "jdbc:mysql:db, jdbc:mariadb://localhost:3306/db",
        "'jdbc:mariadb:sequential://one,two:3307/db', 'jdbc:mariadb:sequential://one:3306,two:3307/db'",
        "'jdbc:mysql:replication://one,two/db', 'jdbc:mariadb:replication://one:3306,two:3306/db'",
        "jdbc:mariadb:load-balance://one/db?a=b, jdbc:mariadb:load-balance://one:3306/db?a=b"
    })
    void mariadb_drives_both_schemes(String url, String expected) {
        assertThat(MySqlUrl.supports(url)).isTrue();
        assertThat(jdbcUrl(url, OURS)).isEqualTo(expected);
    }

    @Test
    void the_driver_of_mysql_gets_its_own_urls_if_it_is_there() {
        assertThat(jdbcUrl("jdbc:mysql://host/db", WITH_MYSQL)).isEqualTo("jdbc:mysql://host:3306/db");
        assertThat(jdbcUrl("jdbc:mariadb://host/db", WITH_MYSQL)).isEqualTo("jdbc:mariadb://host:3306/db");
        assertThat(MySqlUrl.driver(MySqlUrl.parse("jdbc:mysql://host/db"), WITH_MYSQL))
                .extracting(JdbcDriver::artifact)
                .isEqualTo("com.mysql:mysql-connector-j");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:sqlite:x", "jdbc:mysqlx://host/db", "mysql://host/db"})
    void other_urls_are_not_supported(String url) {
        assertThat(MySqlUrl.supports(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb://me:s3/cret@host/db",
                "jdbc:mysql://host:s3cret/db",
                "jdbc:mariadb://host/db?password=%s3cret",
                "jdbc:mariadb:sequential:s3cret@host",
                "jdbc:mysql://address=(host=one)(password=s3cret)/db"
            })
    void what_is_not_understood_is_refused_without_showing_it(String url) {
        assertThatThrownBy(() -> MySqlUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("//<host>:<port>/<database>")
                .hasMessageNotContaining("s3")
                .hasNoCause();
    }
}
