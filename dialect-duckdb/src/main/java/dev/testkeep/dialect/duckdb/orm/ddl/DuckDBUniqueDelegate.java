package dev.testkeep.dialect.duckdb.orm.ddl;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.unique.CreateTableUniqueDelegate;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/**
 * Unique constraints as part of {@code create table}, and nowhere else: a table that exists cannot be given one without
 * the risk of an error, and after one error the driver closes the statement that the rest of a migration needs.
 */
final class DuckDBUniqueDelegate extends CreateTableUniqueDelegate {

    DuckDBUniqueDelegate(Dialect dialect) {
        super(dialect);
    }

    @Override
    public String getColumnDefinitionUniquenessFragment(Column column, SqlStringGenerationContext context) {
        return column.isUnique() ? " unique" : "";
    }

    @Override
    public String getTableCreationUniqueConstraintsFragment(Table table, SqlStringGenerationContext context) {
        var fragment = new StringBuilder();
        for (UniqueKey uniqueKey : table.getUniqueKeys().values()) {
            if (!isOnUniqueColumn(table, uniqueKey)) {
                appendUniqueConstraint(fragment, uniqueKey);
            }
        }
        return fragment.toString();
    }

    private static boolean isOnUniqueColumn(Table table, UniqueKey uniqueKey) {
        if (uniqueKey.getColumnSpan() != 1) {
            return false;
        }
        Column column = table.getColumn(uniqueKey.getColumn(0));
        return uniqueKey.getColumn(0).isUnique() || (column != null && column.isUnique());
    }

    @Override
    public String getAlterTableToAddUniqueKeyCommand(
            UniqueKey uniqueKey, Metadata metadata, SqlStringGenerationContext context) {
        return "";
    }

    @Override
    public String getAlterTableToDropUniqueKeyCommand(
            UniqueKey uniqueKey, Metadata metadata, SqlStringGenerationContext context) {
        return "";
    }
}
