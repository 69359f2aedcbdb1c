package dev.testkeep.dialect.sqlite;

import java.util.stream.Collectors;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.unique.AlterTableUniqueDelegate;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/** Writes unique constraints into {@code create table}: SQLite cannot add or drop one later. Thread-safe. */
final class SqliteUniqueDelegate extends AlterTableUniqueDelegate {

    SqliteUniqueDelegate(Dialect dialect) {
        super(dialect);
    }

    @Override
    public String getTableCreationUniqueConstraintsFragment(Table table, SqlStringGenerationContext context) {
        return table.getUniqueKeys().values().stream()
                .map(key -> ", " + constraint(key))
                .collect(Collectors.joining());
    }

    private String constraint(UniqueKey key) {
        String name = key.isNameExplicit() ? "constraint " + dialect.quote(key.getName()) + " " : "";
        return name + uniqueConstraintSql(key);
    }

    @Override
    public String getAlterTableToAddUniqueKeyCommand(
            UniqueKey key, Metadata metadata, SqlStringGenerationContext context) {
        return "";
    }

    @Override
    public String getAlterTableToDropUniqueKeyCommand(
            UniqueKey key, Metadata metadata, SqlStringGenerationContext context) {
        return "";
    }
}
