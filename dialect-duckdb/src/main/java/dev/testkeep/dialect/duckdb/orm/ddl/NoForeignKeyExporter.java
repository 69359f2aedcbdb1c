package dev.testkeep.dialect.duckdb.orm.ddl;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.tool.schema.spi.Exporter;

/**
 * Leaves foreign keys out. DuckDB cannot add one to a table, cannot cascade, and refuses to delete a parent in the
 * transaction that has deleted its children.
 */
enum NoForeignKeyExporter implements Exporter<ForeignKey> {
    INSTANCE;

    @Override
    public String[] getSqlCreateStrings(ForeignKey foreignKey, Metadata metadata, SqlStringGenerationContext context) {
        return NO_COMMANDS;
    }

    @Override
    public String[] getSqlDropStrings(ForeignKey foreignKey, Metadata metadata, SqlStringGenerationContext context) {
        return NO_COMMANDS;
    }
}
