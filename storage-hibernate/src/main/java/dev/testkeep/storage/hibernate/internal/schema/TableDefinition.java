package dev.testkeep.storage.hibernate.internal.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table as it should be. Immutable.
 *
 * @param name its name, without quotes
 * @param columns the names of its columns, without quotes
 * @param create the statement that creates it
 * @param indexes its indexes
 */
record TableDefinition(String name, List<String> columns, String create, List<IndexDefinition> indexes) {

    /** All that has a name of its own in a schema. */
    Stream<String> names() {
        return Stream.concat(Stream.of(name), indexes.stream().map(IndexDefinition::name))
                .map(SchemaChange::lower);
    }

    /**
     * An index as it should be. Immutable.
     *
     * @param name its name, without quotes
     * @param create the statement that creates it
     */
    record IndexDefinition(String name, String create) {}
}
