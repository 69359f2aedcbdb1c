package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.support.FileIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Lets nobody through to a file that is gone, or to one whose log is another file's: a pool would try to connect until
 * the time-out. Thread-safe.
 */
final class WatchingGate implements AccessGate {

    private final AccessGate gate;
    private final Path file;
    private volatile FileIdentity seen = FileIdentity.NONE;

    WatchingGate(AccessGate gate, Path file) {
        this.gate = gate;
        this.file = file;
    }

    @Override
    public Lease acquire(Access access, Duration timeout) {
        Lease lease = gate.acquire(access, timeout);
        try {
            look();
            return lease;
        } catch (IOException | SQLException e) {
            lease.close();
            throw new StorageFailureException(e.getMessage() + ".", e);
        }
    }

    private void look() throws IOException, SQLException {
        FileIdentity found = FileIdentity.of(file);
        if (found.equals(seen)) {
            return;
        }
        if (!found.exists()) {
            throw DatabaseFileException.deleted(file);
        }
        new LogNote(file).check();
        seen = found;
    }

    @Override
    public void close() {
        gate.close();
    }
}
