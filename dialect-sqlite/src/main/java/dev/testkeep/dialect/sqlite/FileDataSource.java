package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.spi.Access;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** Opens connections to one file, and sees that each is as it was asked for. Thread-safe. */
final class FileDataSource extends SQLiteDataSource {

    private static final String QUERY_ONLY = "query_only";

    private final SqliteSettings settings;
    private final Access access;
    private final Map<String, String> expected;
    private final LogNote log;

    FileDataSource(SqliteSettings settings, Access access) {
        super(existingOnly(settings.driverConfig()));
        setUrl(settings.url());
        this.settings = settings;
        this.access = access;
        this.expected = new TreeMap<>(settings.pragmas());
        expected.put(QUERY_ONLY, queryOnly());
        this.log = new LogNote(settings.file());
    }

    /** A file that is gone is not begun again, as if nothing had ever been in it. */
    private static SQLiteConfig existingOnly(SQLiteConfig config) {
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config;
    }

    @Override
    public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        SQLiteConnection connection = open();
        try {
            Pragmas.set(connection, QUERY_ONLY, queryOnly());
            // Reads the tables' definitions, which makes the log.
            Pragmas.check(connection, expected);
            if (settings.readOnly().isEmpty()) {
                log.make();
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private String queryOnly() {
        return access == Access.READ ? "true" : "false";
    }

    private SQLiteConnection open() throws SQLException {
        OpenFile file = OpenFile.at(settings.file());
        log.check();
        Properties properties = getConfig().toProperties();
        if (settings.readOnly().isPresent()) {
            return openReadOnly(file, properties);
        }
        return access == Access.WRITE
                ? new WriteConnection(getUrl(), file, LogLimit.of(settings.file()), properties)
                : new ReadConnection(getUrl(), file, settings.file().toString(), properties);
    }

    private SQLiteConnection openReadOnly(OpenFile file, Properties properties) throws SQLException {
        FileState state = FileState.of(settings.file());
        return switch (ReadMode.of(settings, state)) {
            case SHARED -> new ReadConnection(getUrl(), file, ReadMode.SHARED.name(settings.file()), properties);
            case UNLOCKED -> new UnlockedConnection(getUrl(), settings.file(), state, properties);
        };
    }
}
