package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.DataSourceFactory;
import dev.testkeep.storage.spi.support.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Creates the database before it is connected to. Thread-safe. */
final class SqliteDataSources implements DataSourceFactory {

    private static final String JOURNAL_MODE = "journal_mode";
    private static final String APPLICATION_ID = "application_id";

    /** Marks a file as one of ours: the letters TKep. */
    private static final String OURS = String.valueOf(0x544b6570);

    private final SqliteSettings settings;
    private final AccessGate gate;

    SqliteDataSources(SqliteSettings settings, AccessGate gate) {
        this.settings = settings;
        this.gate = gate;
    }

    /** Must not be called with a lease of the gate: it may take one itself. */
    @Override
    public DataSource create(Access access) throws SQLException {
        NativeLibrary.load();
        if (settings.readOnly().isEmpty() && !isPrepared()) {
            DatabaseFile.createFolderOf(settings.file());
            prepareAlone();
        }
        return new FileDataSource(settings, access);
    }

    private boolean isPrepared() throws SQLException {
        if (!Files.exists(settings.file())) {
            return false;
        }
        try (Connection connection = connect()) {
            return isForeign(connection)
                    || Pragmas.read(connection, JOURNAL_MODE).equals(settings.journalMode());
        }
    }

    /** Whether another program made the tables: then the journal is not ours to change. */
    private static boolean isForeign(Connection connection) throws SQLException {
        return !Pragmas.read(connection, APPLICATION_ID).equals(OURS)
                && !Pragmas.read(connection, "schema_version").equals("0");
    }

    /** Several processes may meet a missing file at once, and changing the journal needs the database for itself. */
    private void prepareAlone() throws SQLException {
        AccessGate.Lease lease = gate.acquire(Access.WRITE, settings.timeout());
        try {
            createFile();
            markAndSetJournalMode();
        } finally {
            lease.close();
        }
    }

    private void markAndSetJournalMode() throws SQLException {
        try (Connection connection = connect()) {
            Pragmas.set(connection, APPLICATION_ID, OURS);
            Pragmas.set(connection, JOURNAL_MODE, settings.journalMode());
            Pragmas.check(connection, Map.of(JOURNAL_MODE, settings.journalMode()));
        }
    }

    private Connection connect() throws SQLException {
        new LogNote(settings.file()).check();
        return settings.driverConfig().createConnection(settings.url());
    }

    private void createFile() {
        try {
            settings.mode().create(settings.file());
        } catch (IOException e) {
            throw new StorageFailureException("Cannot create " + settings.file() + ": " + e.getMessage(), e);
        }
    }
}
