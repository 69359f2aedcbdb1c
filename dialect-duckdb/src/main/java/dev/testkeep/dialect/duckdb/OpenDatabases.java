package dev.testkeep.dialect.duckdb;

import dev.testkeep.dialect.duckdb.orm.DuckDBDataSource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What has a database file open in this process. Thread-safe. */
final class OpenDatabases {

    private static final Logger LOG = System.getLogger(OpenDatabases.class.getName());

    private final List<DuckDBDataSource> sources = new CopyOnWriteArrayList<>();

    DuckDBDataSource add(DuckDBDataSource source) {
        sources.add(source);
        return source;
    }

    /** Closes those that nobody uses. What was committed is in the log, if the engine cannot put it into the file. */
    void closeUnused() {
        for (DuckDBDataSource source : sources) {
            try {
                source.closeUnused();
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "The database was not closed cleanly", e);
            }
        }
    }
}
