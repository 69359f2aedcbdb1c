package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.spi.Access;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnectionConfig;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * Takes the write lock when a transaction begins, and at no other time. A transaction that began without it could not
 * get it later if another process wrote meanwhile.
 *
 * <p>The driver can be told to begin like that, but not in a pool: its {@code commit} begins the next transaction at
 * once, which would hold the lock while the connection is idle, or fail although the data are stored; and after a
 * {@code BEGIN} that failed, it believes itself in a transaction and would commit row by row. So one transaction is
 * everything between {@code setAutoCommit(false)} and the first {@code commit} or {@code rollback}, as a pool and
 * Hibernate have it.
 *
 * <p>Neither begins nor commits a transaction on a file that was deleted or replaced.
 */
final class WriteConnection extends JDBC4Connection {

    private final OpenFile file;
    private final LogLimit logLimit;

    WriteConnection(String url, OpenFile file, LogLimit logLimit, Properties properties) throws SQLException {
        super(url, file.file().toString(), properties);
        this.file = file;
        this.logLimit = logLimit;
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        if (autoCommit) {
            super.setAutoCommit(true);
        } else {
            begin();
        }
    }

    /** Nothing is reported as stored that went into a file which nobody finds any more. */
    @Override
    public void commit() throws SQLException {
        file.check(Access.WRITE);
        super.commit();
    }

    private void begin() throws SQLException {
        file.check(Access.WRITE);
        logLimit.enforce(this);
        SQLiteConnectionConfig state = getConnectionConfig();
        state.setTransactionMode(TransactionMode.IMMEDIATE);
        try {
            super.setAutoCommit(false);
        } catch (SQLException e) {
            state.setAutoCommit(true);
            throw e;
        } finally {
            state.setTransactionMode(TransactionMode.DEFERRED);
        }
    }
}
