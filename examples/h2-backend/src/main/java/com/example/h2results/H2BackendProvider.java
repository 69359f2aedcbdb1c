package com.example.h2results;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.ConnectionPolicy;
import dev.testkeep.storage.spi.FailureKind;
import dev.testkeep.storage.spi.JdbcDriver;
import dev.testkeep.storage.spi.JsonType;
import dev.testkeep.storage.spi.support.DatabaseFile;
import dev.testkeep.storage.spi.support.LockFileGate;
import dev.testkeep.storage.spi.support.LockFileGate.Policy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Stores sessions in an H2 file: {@code jdbc:h2:file:<path>}. Thread-safe. */
public final class H2BackendProvider implements BackendProvider {

    private static final String PREFIX = "jdbc:h2:file:";
    private static final JdbcDriver DRIVER = new JdbcDriver("org.h2.Driver", "com.h2database:h2");
    private static final String SIZE = "select cast(setting_value as bigint) from information_schema.settings"
            + " where setting_name = 'info.FILE_SIZE'";

    /** For the service loader, and for whoever wants no discovery. */
    public H2BackendProvider() {}

    @Override
    public String id() {
        return "h2";
    }

    @Override
    public int spiVersion() {
        return SPI_VERSION;
    }

    @Override
    public boolean supports(String jdbcUrl) {
        return jdbcUrl.startsWith(PREFIX);
    }

    @Override
    public String exampleUrl() {
        return PREFIX + "./testkeep";
    }

    @Override
    public Backend configure(StorageConfig config) {
        String url = config.url()
                .filter(this::supports)
                .orElseThrow(() -> new IllegalArgumentException("H2 needs a URL like " + exampleUrl()));
        Path file = file(url);
        return Backend.at(file)
                .dialect("org.hibernate.dialect.H2Dialect")
                .driver(DRIVER, url, credentials(config))
                // H2's varchar ends at a million characters.
                .longTextType("clob")
                // H2's own JSON type refuses halves of surrogate pairs.
                .jsonType(JsonType.TEXT)
                .capabilities(Capability.CASCADE_DELETE)
                // One process at a time can have the file, so it is open only while somebody works with it.
                .connections(ConnectionPolicy.perUnitOfWork())
                .accessGate(new LockFileGate(Path.of(file + ".lock"), Policy.ONE_PROCESS))
                .isolation(Access.READ, Connection.TRANSACTION_REPEATABLE_READ)
                .sizeQuery(SIZE)
                .build();
    }

    private static Map<String, String> credentials(StorageConfig config) {
        Map<String, String> credentials = new HashMap<>();
        config.user().ifPresent(user -> credentials.put("user", user));
        config.password().ifPresent(password -> credentials.put("password", password));
        return credentials;
    }

    /** The file that H2 makes, without the settings behind the path, one of which may be a password. */
    private static Path file(String url) {
        String path = url.substring(PREFIX.length()).replaceFirst(";.*", "");
        return DatabaseFile.path(path + ".mv.db");
    }

    /** By H2's error codes where its SQLStates say less. */
    @Override
    public FailureKind classify(SQLException failure) {
        return switch (failure.getErrorCode()) {
            // LOCK_TIMEOUT_1, DATABASE_ALREADY_OPEN_1
            case 50200, 90020 -> FailureKind.BUSY;
            // CONNECTION_BROKEN_1, DATABASE_IS_CLOSED
            case 90067, 90098 -> FailureKind.UNAVAILABLE;
            // CONCURRENT_UPDATE_1
            case 90131 -> FailureKind.SERIALIZATION;
            // NOT_ENOUGH_RIGHTS_FOR_1, DATABASE_IS_READ_ONLY
            case 90096, 90097 -> FailureKind.DENIED;
            default -> BackendProvider.super.classify(failure);
        };
    }
}
