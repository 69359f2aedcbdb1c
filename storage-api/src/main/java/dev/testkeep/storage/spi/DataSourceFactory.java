package dev.testkeep.storage.spi;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes the unpooled data source of a backend whose driver needs more than a URL. */
@FunctionalInterface
public interface DataSourceFactory {

    /**
     * A data source for units of work with this access; each connection it gives is new. One that is
     * {@link AutoCloseable} is closed with the storage.
     *
     * @throws SQLException if the database cannot be prepared
     */
    DataSource create(Access access) throws SQLException;
}
