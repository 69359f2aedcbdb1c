package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.database.Database;
import dev.testkeep.benchmarks.database.PlainConnection;
import dev.testkeep.benchmarks.database.Store;
import dev.testkeep.benchmarks.jdbc.StoredRows;
import dev.testkeep.benchmarks.measure.Sample;
import dev.testkeep.benchmarks.measure.Stopwatch;
import dev.testkeep.benchmarks.measure.Way;
import dev.testkeep.benchmarks.result.Line;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Saving sessions that are in memory, beside the same rows in batches of plain JDBC: each session in a transaction, in the
 * same tables with the same indexes, with nothing to work out and nothing to ask.
 */
final class Saves {

    /** So many are kept in memory, in both forms; and plain batches are slow in some databases. */
    private static final int MOST_CASES = 10_000;

    private final Plan plan;
    private final Material material;
    private final Database database;

    Saves(Plan plan, Material material, Database database) {
        this.plan = plan;
        this.material = material;
        this.database = database;
    }

    /** @param filled a database that Testkeep has filled, to take the rows from */
    Line measure(Store filled) throws Exception {
        int count = Math.max(
                1,
                Math.min(
                        material.shape().sessions(),
                        MOST_CASES / material.shape().cases()));
        List<NewSession> sessions = sessions(count);
        List<List<StoredRows>> rows = rows(filled, count);
        List<Sample> samples = plan.lengthy()
                .run(List.of(
                        new Way("Testkeep", stopwatch -> save(sessions, stopwatch)),
                        new Way("JDBC", stopwatch -> insert(rows, stopwatch))));
        return new Line(
                "save of " + count + " sessions in memory",
                database.name(),
                samples.get(0),
                "JDBC",
                samples.get(1),
                Targets.of("save", database.name()));
    }

    private List<NewSession> sessions(int count) {
        List<NewSession> sessions = new ArrayList<>();
        for (Path report : material.reports().subList(0, count)) {
            try (ReportFile file = ReportFiles.open(report)) {
                file.entries().forEach(entry -> sessions.add(inMemory(entry.read())));
            }
        }
        return sessions;
    }

    private static NewSession inMemory(NewSession read) {
        List<NewTestCase> cases = new ArrayList<>();
        read.testCases().forEach(cases::add);
        return new NewSession(
                read.uuid(), read.start(), read.end(), read.attributes(), read.document(), read.reportFile(), cases);
    }

    /** The first have what sessions share, too. */
    private static List<List<StoredRows>> rows(Store filled, int count) throws SQLException {
        List<List<StoredRows>> rows = new ArrayList<>();
        try (Storage storage = filled.open();
                PlainConnection plain = filled.connect()) {
            Connection connection = plain.connection();
            for (Session session : storage.sessions().find(SessionQuery.all().limit(count))) {
                List<StoredRows> tables = new ArrayList<>(rows.isEmpty() ? StoredRows.shared(connection) : List.of());
                tables.addAll(StoredRows.of(connection, filled.sql().key().apply(session.uuid())));
                rows.add(tables);
            }
        }
        return rows;
    }

    private int save(List<NewSession> sessions, Stopwatch stopwatch) throws Exception {
        try (Store store = database.create()) {
            try (Storage storage = store.open()) {
                stopwatch.time(() -> {
                    sessions.forEach(storage.sessions()::save);
                    return storage;
                });
            }
            material.checkStored(store, sessions.size());
        }
        return 1;
    }

    private int insert(List<List<StoredRows>> sessions, Stopwatch stopwatch) throws Exception {
        try (Store store = database.create()) {
            try (PlainConnection plain = store.connect()) {
                plain.connection().setAutoCommit(false);
                stopwatch.time(() -> {
                    insert(sessions, plain.connection());
                    return plain;
                });
            }
            material.checkStored(store, sessions.size());
        }
        return 1;
    }

    private static void insert(List<List<StoredRows>> sessions, Connection connection) throws SQLException {
        for (List<StoredRows> session : sessions) {
            for (StoredRows table : session) {
                table.insert(connection);
            }
            connection.commit();
        }
    }
}
