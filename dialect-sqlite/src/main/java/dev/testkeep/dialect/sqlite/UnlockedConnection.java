package dev.testkeep.dialect.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/** Reads a file without locks, and finds out whether somebody wrote it all the same: what was read is no answer then. */
final class UnlockedConnection extends JDBC4Connection {

    private final Path file;
    private final FileState state;

    /**
     * Connects.
     *
     * @param state that of the file before it is opened
     */
    UnlockedConnection(String url, Path file, FileState state, Properties properties) throws SQLException {
        super(url, ReadMode.UNLOCKED.name(file), properties);
        this.file = file;
        this.state = state;
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        if (!autoCommit) {
            requireUnchanged();
        }
        super.setAutoCommit(autoCommit);
    }

    @Override
    public void commit() throws SQLException {
        requireUnchanged();
        super.commit();
    }

    private void requireUnchanged() throws SQLException {
        if (!state.equals(FileState.of(file))) {
            throw DatabaseFileException.written(file);
        }
    }
}
