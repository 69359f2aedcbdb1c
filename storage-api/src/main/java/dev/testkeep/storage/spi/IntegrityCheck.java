package dev.testkeep.storage.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database's own check of what it has stored, such as checksums. Implementations are thread-safe. */
@FunctionalInterface
public interface IntegrityCheck {

    /** For databases that leave it to their administrators. */
    IntegrityCheck NONE = connection -> List.of();

    /**
     * Reads everything, and changes nothing.
     *
     * @param connection a connection for readers, in a transaction; it is of no use any more if there is damage
     * @return what is damaged, in sentences for people; empty if nothing is
     * @throws SQLException if the check could not be made
     */
    List<String> damages(Connection connection) throws SQLException;
}
