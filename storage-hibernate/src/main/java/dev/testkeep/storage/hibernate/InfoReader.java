package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.StorageInfo;
import dev.testkeep.storage.hibernate.internal.schema.SchemaGuard;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import org.hibernate.StatelessSession;

/** Finds out what a storage is and holds. */
final class InfoReader {

    private final StatelessSession session;
    private final BackendProvider provider;
    private final Backend backend;

    InfoReader(StatelessSession session, BackendProvider provider, Backend backend) {
        this.session = session;
        this.provider = provider;
        this.backend = backend;
    }

    StorageInfo read() {
        return new StorageInfo(
                provider.id(),
                backend.location(),
                session.doReturningWork(InfoReader::database),
                session.doReturningWork(InfoReader::driver),
                SchemaGuard.version(session).orElse("none"),
                count("Session"),
                count("TestCase"),
                count("PerfValue"),
                count("PerfSeries"),
                session.doReturningWork(this::size));
    }

    private long count(String entity) {
        return session.createSelectionQuery("select count(*) from " + entity, Long.class)
                .getSingleResult();
    }

    private static String database(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
    }

    private static String driver(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        return data.getDriverName() + " " + data.getDriverVersion();
    }

    private OptionalLong size(Connection connection) throws SQLException {
        if (backend.sizeQuery().isEmpty()) {
            return OptionalLong.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery(backend.sizeQuery().get())) {
            return size.next() ? OptionalLong.of(size.getLong(1)) : OptionalLong.empty();
        }
    }
}
