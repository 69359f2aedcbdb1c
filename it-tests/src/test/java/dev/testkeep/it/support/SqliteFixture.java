package dev.testkeep.it.support;

import dev.testkeep.dialect.sqlite.SqliteBackendProvider;
import dev.testkeep.storage.StorageConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** SQLite files in a temporary folder. */
public class SqliteFixture extends FileFixture {

    public SqliteFixture() {
        super(new SqliteBackendProvider());
    }

    @Override
    public Connection connect(StorageConfig config) throws SQLException {
        return DriverManager.getConnection(config.url().orElseThrow() + "?foreign_keys=true&busy_timeout=10000");
    }
}
