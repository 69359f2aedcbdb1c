package dev.testkeep.benchmarks.database;

import dev.testkeep.dialect.mysql.MariaDbServer;
import dev.testkeep.storage.StorageConfig;
import java.sql.SQLException;

/** The server of the tests, which the JVM stops at its end; but what is committed here survives the machine. */
record MariaDb() implements Database {

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public Sql sql() {
        return Sql.MARIADB;
    }

    @Override
    public Store create() throws SQLException {
        MariaDbServer.execute("set global innodb_flush_log_at_trx_commit = 1");
        String name = MariaDbServer.createDatabase();
        return Store.create(
                StorageConfig.of(MariaDbServer.url(name)), sql(), () -> MariaDbServer.execute("drop database " + name));
    }
}
