package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.spi.Access;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/** Begins no transaction on a file that was deleted or replaced. */
final class ReadConnection extends JDBC4Connection {

    private final OpenFile file;

    ReadConnection(String url, OpenFile file, String name, Properties properties) throws SQLException {
        super(url, name, properties);
        this.file = file;
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        if (!autoCommit) {
            file.check(Access.READ);
        }
        super.setAutoCommit(autoCommit);
    }
}
