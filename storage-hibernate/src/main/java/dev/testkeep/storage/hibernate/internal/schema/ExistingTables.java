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
    private final boolean upperCase;

    ExistingTables(Connection connection, Dialect dialect, TableNames names) throws SQLException {
        this.metaData = connection.getMetaData();
        this.upperCase = metaData.storesUpperCaseIdentifiers();
        boolean isCatalog = dialect.getNameQualifierSupport() == NameQualifierSupport.CATALOG;
        String named = names.schema();
        this.catalog = named != null && isCatalog ? named : connection.getCatalog();
        this.schema = named == null || isCatalog ? connection.getSchema() : stored(named);
    }

    private String stored(String name) {
        return upperCase ? name.toUpperCase(Locale.ROOT) : name;
    }

    Set<String> tables() throws SQLException {
        try (ResultSet tables = metaData.getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            return names(tables, "TABLE_NAME");
        }
    }

    Set<String> columns(String table) throws SQLException {
        try (ResultSet columns = metaData.getColumns(catalog, schema, pattern(stored(table)), "%")) {
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
