package dev.testkeep.storage.hibernate.internal.schema;

import java.util.List;

/**
 * A table as it should be. Immutable.
 *
 * @param name its name, without quotes
 * @param columns the names of its columns, without quotes
 * @param create the statement that creates it
 * @param indexes its indexes
 */
record TableDefinition(String name, List<String> columns, String create, List<IndexDefinition> indexes) {

    /**
     * An index as it should be. Immutable.
     *
     * @param name its name, without quotes
     * @param create the statement that creates it
     */
    record IndexDefinition(String name, String create) {}
}
