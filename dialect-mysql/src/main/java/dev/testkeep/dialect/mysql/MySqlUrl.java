package dev.testkeep.dialect.mysql;

import dev.testkeep.storage.spi.JdbcDriver;
import dev.testkeep.storage.spi.support.ServerUrl;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** URLs of both schemes: {@code jdbc:mariadb:} and {@code jdbc:mysql:}, with how to choose among hosts or without. */
final class MySqlUrl {

    private static final JdbcDriver MARIADB =
            new JdbcDriver("org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client");
    private static final JdbcDriver MYSQL = new JdbcDriver("com.mysql.cj.jdbc.Driver", "com.mysql:mysql-connector-j");

    private static final String MARIADB_SCHEME = "jdbc:mariadb:";
    private static final String MYSQL_SCHEME = "jdbc:mysql:";

    private static final Pattern PREFIX = Pattern.compile("jdbc:(?:mariadb|mysql):(?:[a-z-]+:(?=//))?");
    private static final int PORT = 3306;

    private MySqlUrl() {}

    static boolean supports(String url) {
        return PREFIX.matcher(url).lookingAt();
    }

    static ServerUrl parse(String url) {
        Matcher prefix = PREFIX.matcher(url);
        return ServerUrl.parse(url, prefix.lookingAt() ? prefix.group() : MARIADB_SCHEME, PORT);
    }

    /** MySQL's own driver for its own URLs, if it is present; else MariaDB's. */
    static JdbcDriver driver(ServerUrl url, ClassLoader loader) {
        return url.prefix().startsWith(MYSQL_SCHEME) && has(loader, MYSQL) ? MYSQL : MARIADB;
    }

    /** Looks at the jars only: whether the class can be used is found out when it is. */
    private static boolean has(ClassLoader loader, JdbcDriver driver) {
        return loader.getResource(driver.className().replace('.', '/') + ".class") != null;
    }

    /** The URL as this driver understands it. */
    static ServerUrl forDriver(ServerUrl url, JdbcDriver driver) {
        return driver.equals(MYSQL)
                ? url
                : new ServerUrl(
                        url.prefix().replace(MYSQL_SCHEME, MARIADB_SCHEME),
                        url.hosts(),
                        url.database(),
                        url.parameters(),
                        url.secrets());
    }
}
