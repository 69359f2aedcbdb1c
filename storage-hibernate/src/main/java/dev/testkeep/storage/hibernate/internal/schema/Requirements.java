package dev.testkeep.storage.hibernate.internal.schema;

import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.Requirement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hibernate.StatelessSession;

/** How the backend wants its database to be set up. */
public final class Requirements {

    private final String provider;
    private final Backend backend;

    public Requirements(String provider, Backend backend) {
        this.provider = provider;
        this.backend = backend;
    }

    /**
     * Asks the database.
     *
     * @throws StorageFailureException if it is set up in another way; the message says what to do
     */
    void check(StatelessSession session) {
        if (!backend.requirements().isEmpty()) {
            session.doWork(connection -> check(connection, backend.requirements()));
        }
    }

    private void check(Connection connection, List<Requirement> requirements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Requirement requirement : requirements) {
                String answer = answer(statement, requirement.query());
                if (!answer.matches(requirement.pattern())) {
                    throw new StorageFailureException(
                            "The database cannot be used on " + provider + " (" + backend.location() + "): "
                                    + requirement.advice() + ".",
                            null);
                }
            }
        }
    }

    private static String answer(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
