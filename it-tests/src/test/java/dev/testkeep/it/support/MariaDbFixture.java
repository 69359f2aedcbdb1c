package dev.testkeep.it.support;

import dev.testkeep.dialect.mysql.MariaDbServer;
import dev.testkeep.dialect.mysql.MySqlBackendProvider;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.tck.StorageFixture;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Databases on a server of MariaDB. */
public final class MariaDbFixture implements StorageFixture {

    private final List<String> databases = new ArrayList<>();

    @Override
    public BackendProvider provider() {
        return new MySqlBackendProvider();
    }

    @Override
    public StorageConfig freshDatabase() {
        try {
            String name = MariaDbServer.createDatabase();
            databases.add(name);
            return StorageConfig.of(MariaDbServer.url(name));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the databases of the tests", e);
        }
    }

    @Override
    public void close() {
        databases.forEach(MariaDbFixture::drop);
    }

    private static void drop(String database) {
        try {
            MariaDbServer.execute("drop database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot remove the databases of the tests", e);
        }
    }
}
