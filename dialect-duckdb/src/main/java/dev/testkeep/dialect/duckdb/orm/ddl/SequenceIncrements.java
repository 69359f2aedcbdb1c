package dev.testkeep.dialect.duckdb.orm.ddl;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.MappingException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;

/**
 * The increment of each sequence, by its name as rendered in SQL. Restarting a sequence on DuckDB means creating it
 * anew, for which Hibernate does not hand over the increment. Thread-safe.
 */
final class SequenceIncrements {

    private final Map<String, Integer> increments = new ConcurrentHashMap<>();

    void remember(Metadata metadata, SqlStringGenerationContext context) {
        for (var namespace : metadata.getDatabase().getNamespaces()) {
            for (var sequence : namespace.getSequences()) {
                increments.put(context.format(sequence.getName()), sequence.getIncrementSize());
            }
        }
    }

    int of(String sequenceName) {
        Integer increment = increments.get(sequenceName);
        if (increment == null) {
            throw new MappingException("Cannot restart the sequence " + sequenceName
                    + ": it is not part of this session factory's mapping, so its increment is not known");
        }
        return increment;
    }
}
