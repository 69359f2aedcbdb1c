package dev.testkeep.storage.hibernate.internal.schema;

import dev.testkeep.storage.hibernate.internal.mapping.MetadataEntity;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.Backend;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * Holds the row with the version of the tables: writers share it, and who removes what nobody refers to any more, or
 * changes the tables, has it alone. Where an access gate lets one writer through at a time, nothing has to be held.
 * Thread-safe.
 */
public final class SchemaGuard {

    private final boolean locks;

    SchemaGuard(Backend backend) {
        this.locks = backend.accessGate() == AccessGate.OPEN;
    }

    /** Until the transaction ends, nobody removes anything that this one relies on. */
    Optional<String> share(StatelessSession session) {
        return version(session, LockMode.PESSIMISTIC_READ);
    }

    /** Until the transaction ends, nobody else writes. */
    void own(StatelessSession session) {
        version(session, LockMode.PESSIMISTIC_WRITE);
    }

    /** The version of the tables, if there is one. */
    public static Optional<String> version(StatelessSession session) {
        return only(select(session));
    }

    private Optional<String> version(StatelessSession session, LockMode mode) {
        SelectionQuery<MetadataEntity> query = select(session);
        if (locks) {
            query.setHibernateLockMode(mode);
        }
        return only(query);
    }

    /** Several versions at once are one that nobody knows. */
    private static Optional<String> only(SelectionQuery<MetadataEntity> query) {
        return query.getResultList().stream()
                .map(row -> row.schemaVersion)
                .sorted()
                .reduce((first, second) -> first + " and " + second);
    }

    private static SelectionQuery<MetadataEntity> select(StatelessSession session) {
        return session.createSelectionQuery("from Metadata", MetadataEntity.class);
    }
}
