package dev.testkeep.it.other;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.ConnectionPolicy;
import dev.testkeep.storage.spi.FailureKind;
import dev.testkeep.storage.spi.JdbcDriver;
import dev.testkeep.storage.spi.support.LockFileGate;
import dev.testkeep.storage.spi.support.LockFileGate.Policy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** H2 in the mode in which an empty text is null, as in Oracle. */
public final class H2OracleModeProvider extends FileBackend {

    private static final JdbcDriver DRIVER = new JdbcDriver("org.h2.Driver", "com.h2database:h2");

    @Override
    public String id() {
        return "h2-oracle";
    }

    @Override
    String prefix() {
        return "jdbc:h2:file:";
    }

    @Override
    public Backend configure(StorageConfig config) {
        String url = url(config);
        return Backend.at(location(url))
                .dialect("org.hibernate.dialect.H2Dialect")
                .driver(DRIVER, url + ";MODE=Oracle", credentials(config))
                .longTextType("clob")
                .emptyTextIsNull()
                .capabilities(Capability.CASCADE_DELETE)
                .connections(ConnectionPolicy.perUnitOfWork())
                .isolation(Access.READ, Connection.TRANSACTION_REPEATABLE_READ)
                .accessGate(new LockFileGate(Path.of(location(url) + ".lock"), Policy.ONE_PROCESS))
                .build();
    }

    @Override
    public FailureKind classify(SQLException failure) {
        return switch (failure.getErrorCode()) {
            // LOCK_TIMEOUT_1, DATABASE_ALREADY_OPEN_1
            case 50200, 90020 -> FailureKind.BUSY;
            // CONCURRENT_UPDATE_1
            case 90131 -> FailureKind.SERIALIZATION;
            default -> super.classify(failure);
        };
    }
}
