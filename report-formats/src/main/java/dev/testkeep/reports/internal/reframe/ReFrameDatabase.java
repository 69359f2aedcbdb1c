package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportException;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.internal.json.TextSource;
import dev.testkeep.storage.NewSession;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** ReFrame's results database: one row with a whole JSON report for each session. It is never written to. */
final class ReFrameDatabase implements ReportFile {

    static final String MAGIC = "SQLite format 3\0";

    private static final String SCHEMA_VERSION = "1.0";

    private final Path file;
    private final Connection connection;

    private ReFrameDatabase(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static ReFrameDatabase open(Path file) {
        try {
            return checked(new ReFrameDatabase(file, connect(file)));
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        // As a URI, because the driver would take a '?' in a plain name for the start of parameters.
        return config.createConnection("jdbc:sqlite:" + file.toUri());
    }

    private static ReFrameDatabase checked(ReFrameDatabase database) throws SQLException {
        try {
            database.check();
            return database;
        } catch (SQLException | RuntimeException e) {
            database.connection.close();
            throw e;
        }
    }

    private void check() throws SQLException {
        Set<String> tables = texts("SELECT name FROM sqlite_master WHERE type = 'table'");
        if (tables.contains("perf_values")) {
            throw new ReportException(
                    file + " is a Testkeep database, not a report. Use it as the storage (--db).", null);
        }
        if (!tables.containsAll(List.of("sessions", "testcases", "metadata"))) {
            throw new ReportException(
                    file + " is an SQLite database, but not ReFrame's results database, which has the tables"
                            + " sessions, testcases and metadata. It has " + tables + ".",
                    null);
        }
        // Processes that raced to create the database may each have left a row.
        Set<String> versions = texts("SELECT schema_version FROM metadata");
        if (!versions.equals(Set.of(SCHEMA_VERSION))) {
            throw new ReportException(
                    file + ": the database has schema version " + versions + ", supported is " + SCHEMA_VERSION, null);
        }
    }

    private Set<String> texts(String query) throws SQLException {
        Set<String> texts = new LinkedHashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }

    @Override
    public String format() {
        return "ReFrame results database";
    }

    @Override
    public Iterable<ReportEntry> entries() {
        List<ReportEntry> entries = new ArrayList<>();
        String query = "SELECT rowid, uuid FROM sessions ORDER BY session_start_unix, rowid";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(new Row(rows.getLong(1), file + ": session " + rows.getString(2)));
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
        return entries;
    }

    private NewSession read(Row row) {
        String query = "SELECT json_blob, report_file FROM sessions WHERE rowid = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, row.id());
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new ReportException(row.name() + ": it was deleted in the meantime", null);
                }
                return read(row, found.getString(1), found.getString(2));
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static NewSession read(Row row, @Nullable String json, @Nullable String reportFile) {
        if (json == null) {
            throw new ReportException(row.name() + ": there is no report in the column json_blob", null);
        }
        return ReportSessionReader.read(new Text(row.name(), json), reportFile);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static ReportException unreadable(Path file, SQLException cause) {
        return new ReportException("Cannot read the SQLite database " + file + ": " + cause.getMessage(), cause);
    }

    /** Read by row id, because SQLite lets a text key be null. */
    private final class Row implements ReportEntry {

        private final long id;
        private final String name;

        Row(long id, String name) {
            this.id = id;
            this.name = name;
        }

        long id() {
            return id;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public NewSession read() {
            return ReFrameDatabase.this.read(this);
        }
    }

    private record Text(String name, String json) implements TextSource {

        @Override
        public Reader open() {
            return new StringReader(json);
        }
    }
}
