package dev.testkeep.storage.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for one table. Immutable if the rows are.
 *
 * @param schema the schema that the table is in, without quotes; null for the default schema of the connection
 * @param table the name of the table, without quotes
 * @param columns the columns that the rows have values for; the others get their defaults
 * @param rows for each row its values, in the order of the columns; each may be a {@link String}, {@link
 *     java.util.UUID}, {@link Long}, {@link Integer}, {@link Double}, {@link Boolean}, or null. They can be iterated
 *     once.
 */
public record TableRows(
        @Nullable String schema, String table, List<Column> columns, Iterable<@Nullable Object[]> rows) {

    /** Copies the list of columns. */
    public TableRows {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param name its name, without quotes
     * @param isJson whether its values are documents: JSON objects. Their syntax is checked while they are written, and the
     *     transaction is not committed if one is wrong
     */
    public record Column(String name, boolean isJson) {}
}
