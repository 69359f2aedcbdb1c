package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.spi.Access;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Opens connections to one file, and sees that each is as it was asked for. Thread-safe. */
final class FileDataSource extends SQLiteDataSource {

    private static final String QUERY_ONLY = "query_only";

    private final SqliteSettings settings;
    private final Access access;
    private final Map<String, String> expected;

    FileDataSource(SqliteSettings settings, Access access) {
        super(settings.driverConfig());
        setUrl(settings.url());
        this.settings = settings;
        this.access = access;
        this.expected = new TreeMap<>(settings.pragmas());
        expected.put(QUERY_ONLY, queryOnly());
    }

    @Override
    public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        SQLiteConnection connection = open();
        try {
            Pragmas.set(connection, QUERY_ONLY, queryOnly());
            Pragmas.check(connection, expected);
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
        return access == Access.WRITE
                ? new WriteConnection(
                        getUrl(), settings.file().toString(), getConfig().toProperties())
                : super.getConnection(null, null);
    }
}
