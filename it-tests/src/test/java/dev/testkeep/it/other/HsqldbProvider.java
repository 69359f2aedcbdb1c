package dev.testkeep.it.other;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.FailureKind;
import dev.testkeep.storage.spi.JdbcDriver;
import dev.testkeep.storage.spi.support.LockFileGate;
import dev.testkeep.storage.spi.support.LockFileGate.Policy;
import java.nio.file.Path;
import java.sql.SQLException;

/** HSQLDB files. It knows no window functions. */
public final class HsqldbProvider extends FileBackend {

    private static final JdbcDriver DRIVER = new JdbcDriver("org.hsqldb.jdbc.JDBCDriver", "org.hsqldb:hsqldb");

    @Override
    public String id() {
        return "hsqldb";
    }

    @Override
    String prefix() {
        return "jdbc:hsqldb:file:";
    }

    @Override
    public Backend configure(StorageConfig config) {
        String url = url(config);
        return Backend.at(location(url))
                .dialect("org.hibernate.dialect.HSQLDialect")
                // The database is gone from memory, and its files can be removed, when the last connection is closed.
                .driver(DRIVER, url + ";shutdown=true", credentials(config))
                .longTextType("longvarchar")
                .capabilities(Capability.CASCADE_DELETE)
                .accessGate(new LockFileGate(Path.of(location(url) + ".lock"), Policy.ONE_WRITER_OR_READERS))
                .build();
    }

    /** By its error codes, which are negative. */
    @Override
    public FailureKind classify(SQLException failure) {
        return switch (-failure.getErrorCode()) {
            // Another process has the file.
            case 451 -> FailureKind.BUSY;
            // It lacks the privilege, or there is no such object.
            case 5501 -> FailureKind.PERMANENT;
            default -> super.classify(failure);
        };
    }
}
