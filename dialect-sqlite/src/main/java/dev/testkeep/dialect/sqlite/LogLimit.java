package dev.testkeep.dialect.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;

/**
 * How long the write-ahead log may get. SQLite begins it anew only when nobody reads from it: one stream that stays open
 * lets it grow with all that is written meanwhile, until the disk is full.
 *
 * @param log the file
 * @param bytes the size at which writers wait for readers
 */
record LogLimit(Path log, long bytes) {

    /** A large session, and many others, while somebody exports everything. */
    private static final long BYTES = 1L << 30;

    static LogLimit of(Path database) {
        return new LogLimit(Path.of(database + "-wal"), BYTES);
    }

    /** Before a writer begins: empties a log that is too long, as soon as nobody reads from it any more. */
    void enforce(Connection connection) throws SQLException {
        if (size() > bytes && !empty(connection)) {
            throw new SQLTimeoutException(log + " has grown to " + (size() >> 20)
                    + " MiB, because somebody reads a stream for so long. Close it, or end the program");
        }
    }

    private long size() throws SQLException {
        try {
            return Files.size(log);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new SQLException("Cannot look at " + log + ": " + e.getMessage(), e);
        }
    }

    /** Waits for readers as long as the connection waits for locks. */
    private static boolean empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            return answer.getInt("busy") == 0;
        }
    }
}
