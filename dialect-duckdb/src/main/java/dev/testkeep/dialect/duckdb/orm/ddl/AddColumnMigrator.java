package dev.testkeep.dialect.duckdb.orm.ddl;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.extract.spi.TableInformation;
import org.hibernate.tool.schema.spi.TableMigrator;

/**
 * Adds missing columns, with their type and default but without constraints: DuckDB cannot add a column that is not
 * null, unique or checked.
 */
final class AddColumnMigrator implements TableMigrator {

    private final Dialect dialect;

    AddColumnMigrator(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String[] getSqlAlterStrings(
            Table table, Metadata metadata, TableInformation existing, SqlStringGenerationContext context) {
        if (table.isView()) {
            return new String[0];
        }
        String alterTable = dialect.getAlterTableString(context.format(table.getQualifiedTableName()));
        return table.getColumns().stream()
                .filter(column -> isMissing(column, existing))
                .map(column -> alterTable + " add column if not exists " + definition(column, metadata))
                .toArray(String[]::new);
    }

    private static boolean isMissing(Column column, TableInformation existing) {
        return existing.getColumn(Identifier.toIdentifier(column.getName(), column.isQuoted())) == null;
    }

    private String definition(Column column, Metadata metadata) {
        String definition = column.getQuotedName(dialect) + " " + column.getSqlType(metadata);
        return column.getDefaultValue() == null
                ? definition
                : definition + " default " + dialect.getColumnDefaultString(column.getDefaultValue());
    }
}
