package dev.testkeep.storage.hibernate.internal.connection;

import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the backend wants of every connection with one kind of access.
 *
 * @param isolation the isolation of its transactions; empty for the driver's
 * @param statements what it begins with
 */
record ConnectionSetup(OptionalInt isolation, List<String> statements) {

    static ConnectionSetup of(Backend backend, Access access) {
        return new ConnectionSetup(backend.isolation(access), backend.sessionSql());
    }

    void apply(Connection connection) throws SQLException {
        if (isolation.isPresent()) {
            connection.setTransactionIsolation(isolation.getAsInt());
        }
        if (!statements.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }
    }
}
