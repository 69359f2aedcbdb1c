package dev.testkeep.storage.hibernate.internal.schema;

import dev.testkeep.storage.hibernate.internal.bootstrap.TableNames;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the database's catalogue tells of tables, where the storage's own are looked up: nowhere else, as one user may see
 * many databases. All names are in lower case.
 */
final class ExistingTables {

    private final DatabaseMetaData metaData;
    private final @Nullable String catalog;
    private final @Nullable String schema;
    private final boolean named;

    ExistingTables(Connection connection, Dialect dialect, TableNames names) throws SQLException {
        this.metaData = connection.getMetaData();
        boolean isCatalog = dialect.getNameQualifierSupport() == NameQualifierSupport.CATALOG;
        String given = names.schema();
        this.named = given != null;
        this.catalog = given != null && isCatalog ? given : connection.getCatalog();
        this.schema = given == null || isCatalog ? connection.getSchema() : stored(given);
    }

    /** A name without quotes as the database keeps it. */
    private String stored(String name) throws SQLException {
        if (metaData.storesUpperCaseIdentifiers()) {
            return name.toUpperCase(Locale.ROOT);
        }
        return metaData.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** Whether the schema that was named is there. */
    boolean isThere() throws SQLException {
        if (!named) {
            return true;
        }
        if (schema == null) {
            try (ResultSet catalogs = metaData.getCatalogs()) {
                return names(catalogs, "TABLE_CAT")
                        .contains(String.valueOf(catalog).toLowerCase(Locale.ROOT));
            }
        }
        try (ResultSet schemas = metaData.getSchemas(catalog, pattern(schema))) {
            return schemas.next();
        }
    }

    Set<String> tables() throws SQLException {
        return tables(new String[] {"TABLE", "BASE TABLE"});
    }

    /** Tables and whatever else has a name among theirs: views, and in some databases indexes and sequences. */
    Set<String> relations() throws SQLException {
        return tables(null);
    }

    private Set<String> tables(String @Nullable [] types) throws SQLException {
        try (ResultSet tables = metaData.getTables(catalog, schemaPattern(), "%", types)) {
            return names(tables, "TABLE_NAME");
        }
    }

    private @Nullable String schemaPattern() throws SQLException {
        return schema == null ? null : pattern(schema);
    }

    Set<String> columns(String table) throws SQLException {
        try (ResultSet columns = metaData.getColumns(catalog, schemaPattern(), pattern(stored(table)), "%")) {
            return names(columns, "COLUMN_NAME");
        }
    }

    Set<String> indexes(String table) throws SQLException {
        try (ResultSet indexes = metaData.getIndexInfo(catalog, schema, stored(table), false, true)) {
            return names(indexes, "INDEX_NAME");
        }
    }

    /** Names have underscores, which mean any letter in a pattern. */
    private String pattern(String name) throws SQLException {
        return name.replace("_", metaData.getSearchStringEscape() + "_");
    }

    private static Set<String> names(ResultSet rows, String column) throws SQLException {
        Set<String> names = new TreeSet<>();
        while (rows.next()) {
            String name = rows.getString(column);
            if (name != null) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
