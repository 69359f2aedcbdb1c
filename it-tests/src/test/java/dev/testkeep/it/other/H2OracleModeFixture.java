package dev.testkeep.it.other;

import dev.testkeep.storage.StorageConfig;
import java.sql.SQLException;

/** Files in a temporary folder. */
public final class H2OracleModeFixture extends FolderFixture {

    /** A new folder. */
    public H2OracleModeFixture() {
        super(new H2OracleModeProvider());
    }

    /** A file is open for as long as anybody in the process has a connection. */
    @Override
    public AutoCloseable keepOpen(StorageConfig config) throws SQLException {
        return connect(config);
    }
}
