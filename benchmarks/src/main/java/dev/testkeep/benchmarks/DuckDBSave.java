package dev.testkeep.benchmarks;

import dev.testkeep.dialect.duckdb.DuckDBBackendProvider;
import dev.testkeep.dialect.duckdb.orm.DuckDBBulkInsert;
import dev.testkeep.dialect.duckdb.orm.DuckDBDataSource;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProviders;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Saving one large session in a DuckDB file, beside the same rows written by plain JDBC and by the bare appender, which
 * compute no content hash, no counts and no series, and convert nothing. Each opens the file and closes it.
 */
final class DuckDBSave implements Benchmark {

    private static final BackendProviders DUCKDB = BackendProviders.of(new DuckDBBackendProvider());

    @Override
    public String name() {
        return "duckdb-save";
    }

    @Override
    public String unit() {
        return "rows";
    }

    @Override
    public List<Variant> ways(int size, Path folder) throws SQLException {
        NewSession session = Sessions.of(size);
        List<TableContents> tables = contents(session, folder);
        long rows = tables.stream().mapToLong(table -> table.rows().size()).sum();
        return List.of(
                new Variant("save", () -> new Save(open(folder.resolve(fileName())), session, rows)),
                new Variant("JDBC batches of 50", writing(tables, folder, rows, (to, table) -> insert(to, table, 50))),
                new Variant(
                        "JDBC batches of 1000", writing(tables, folder, rows, (to, table) -> insert(to, table, 1000))),
                new Variant("bare appender", writing(tables, folder, rows, DuckDBSave::append)));
    }

    private static String fileName() {
        return UUID.randomUUID() + ".duckdb";
    }

    private static Storage open(Path file) {
        return HibernateStorage.open(StorageConfig.of("jdbc:duckdb:" + file), DUCKDB);
    }

    private static List<TableContents> contents(NewSession session, Path folder) throws SQLException {
        Path file = folder.resolve(fileName());
        try (Storage storage = open(file)) {
            storage.sessions().save(session);
        }
        try (DuckDBDataSource source = DuckDBDataSource.file(file).build();
                Connection connection = source.getConnection()) {
            return TableContents.of(connection);
        }
    }

    /** What is measured of Testkeep itself. */
    private record Save(Storage storage, NewSession session, long rows) implements Variant.Run {

        @Override
        public long run() {
            storage.sessions().save(session);
            return rows;
        }

        @Override
        public void close() {
            storage.close();
        }
    }

    /** Fills one table. */
    @FunctionalInterface
    private interface TableWriter {
        void write(Connection connection, TableContents table) throws SQLException;
    }

    private static Variant.Preparation writing(List<TableContents> tables, Path folder, long rows, TableWriter writer) {
        return () -> {
            Path file = folder.resolve(fileName());
            open(file).close();
            return () -> {
                write(file, tables, writer);
                return rows;
            };
        };
    }

    private static void write(Path file, List<TableContents> tables, TableWriter writer) throws SQLException {
        try (DuckDBDataSource source = DuckDBDataSource.file(file).build();
                Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (TableContents table : tables) {
                writer.write(connection, table);
            }
            connection.commit();
        }
    }

    private static void insert(Connection connection, TableContents table, int batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.insert())) {
            int waiting = 0;
            for (@Nullable Object[] row : table.rows()) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
                if (++waiting % batch == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void append(Connection connection, TableContents table) throws SQLException {
        DuckDBBulkInsert.append(connection, "main", table.name(), appender -> {
            for (@Nullable Object[] row : table.rows()) {
                appender.beginRow();
                for (Object value : row) {
                    append(appender, value);
                }
                appender.endRow();
            }
        });
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof UUID uuid) {
            appender.append(uuid);
        } else if (value instanceof Double number) {
            appender.append(number);
        } else if (value instanceof Long number) {
            appender.append(number);
        } else if (value instanceof Integer number) {
            appender.append(number);
        } else {
            appender.append((Boolean) value);
        }
    }
}
