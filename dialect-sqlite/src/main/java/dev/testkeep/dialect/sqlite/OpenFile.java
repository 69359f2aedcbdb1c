package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.support.FileIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The file that a connection has open. SQLite goes on with it when it was deleted or replaced: what is stored then is
 * lost, without an error.
 *
 * @param file its path
 * @param identity which file it was when the connection was made
 */
record OpenFile(Path file, FileIdentity identity) {

    /** The file, about to be connected to. */
    static OpenFile at(Path file) throws SQLException {
        FileIdentity identity = identify(file);
        if (!identity.exists()) {
            throw DatabaseFileException.deleted(file);
        }
        return new OpenFile(file, identity);
    }

    private static FileIdentity identify(Path file) throws SQLException {
        try {
            return FileIdentity.of(file);
        } catch (IOException e) {
            throw new SQLException("Cannot look at " + file + ": " + e.getMessage(), e);
        }
    }

    /** Fails unless the file is still at its path. */
    void check(Access access) throws SQLException {
        if (!identity.equals(identify(file))) {
            throw access == Access.WRITE
                    ? DatabaseFileException.forWriter(file)
                    : DatabaseFileException.forReader(file);
        }
    }
}
