package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.spi.BulkWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Inserts many rows in one transaction: as the backend does it best, or in batches of statements. */
public final class RowInserter {

    private static final int STATEMENT_BATCH = 200;

    /** Beginning and ending costs a bulk writer as much as some hundred rows. */
    private static final int BULK_BATCH = 5_000;

    private final StatelessSession session;
    private final Optional<BulkWriter> bulkWriter;
    private final Map<Class<?>, EntityRows> tables = new HashMap<>();

    public RowInserter(StatelessSession session, Optional<BulkWriter> bulkWriter) {
        this.session = session;
        this.bulkWriter =
                bulkWriter.filter(writer -> session.doReturningWork(connection -> writer.canWriteTo(connection)));
    }

    /** How many rows to insert at once, if there are as many. */
    int batchSize() {
        return bulkWriter.isPresent() ? BULK_BATCH : STATEMENT_BATCH;
    }

    /** Rows of one table. */
    void insert(List<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        EntityRows table = tables.computeIfAbsent(rows.get(0).getClass(), entity -> new EntityRows(session, entity));
        session.doWork(connection -> insert(connection, table, rows));
    }

    private void insert(Connection connection, EntityRows table, List<?> rows) throws SQLException {
        if (bulkWriter.isPresent()) {
            bulkWriter.get().insert(connection, table.of(rows));
        } else {
            table.insert(connection, rows);
        }
    }
}
