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
import java.util.Objects;

/** Derby folders. It can compare no long text. */
public final class DerbyProvider extends FileBackend {

    private static final JdbcDriver DRIVER =
            new JdbcDriver("org.apache.derby.iapi.jdbc.AutoloadedDriver", "org.apache.derby:derby");

    @Override
    public String id() {
        return "derby";
    }

    @Override
    String prefix() {
        return "jdbc:derby:directory:";
    }

    @Override
    public Backend configure(StorageConfig config) {
        String url = url(config);
        return Backend.at(location(url))
                .dialect("org.hibernate.community.dialect.DerbyDialect")
                .driver(DRIVER, url + ";create=true", credentials(config))
                .longTextType("clob")
                .capabilities(Capability.CASCADE_DELETE, Capability.TRANSACTIONAL_DDL)
                .accessGate(new LockFileGate(Path.of(location(url) + ".lock"), Policy.ONE_WRITER_OR_READERS))
                .build();
    }

    @Override
    public FailureKind classify(SQLException failure) {
        return switch (Objects.requireNonNullElse(failure.getSQLState(), "")) {
            // Another process has it.
            case "XSDB6" -> FailureKind.BUSY;
            // A lock was not given in time, which is no other transaction's fault.
            case "40XL1" -> FailureKind.BUSY;
            default -> super.classify(failure);
        };
    }
}
