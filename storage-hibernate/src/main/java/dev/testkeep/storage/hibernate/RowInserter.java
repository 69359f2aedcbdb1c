package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.spi.BulkWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Inserts many rows in one transaction: as the backend does it best, or in batches of statements. */
final class RowInserter {

    private final StatelessSession session;
    private final Optional<BulkWriter> bulkWriter;
    private final Map<Class<?>, EntityRows> tables = new HashMap<>();

    RowInserter(StatelessSession session, Optional<BulkWriter> bulkWriter) {
        this.session = session;
        this.bulkWriter = bulkWriter;
    }

    /** Rows of one table. */
    void insert(List<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        bulkWriter.ifPresentOrElse(writer -> insert(writer, rows), () -> session.insertMultiple(rows));
    }

    private void insert(BulkWriter writer, List<?> rows) {
        EntityRows table = tables.computeIfAbsent(rows.get(0).getClass(), entity -> new EntityRows(session, entity));
        session.doWork(connection -> writer.insert(connection, table.of(rows)));
    }
}
