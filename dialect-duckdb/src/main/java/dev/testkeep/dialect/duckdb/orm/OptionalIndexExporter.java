package dev.testkeep.dialect.duckdb.orm;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Index;
import org.hibernate.tool.schema.internal.StandardIndexExporter;

/** Creates unique indexes, and others only where {@link DuckDBDialect#CREATE_INDEXES} asks for them. */
final class OptionalIndexExporter extends StandardIndexExporter {

    private final DuckDBDialect duckDB;

    OptionalIndexExporter(DuckDBDialect dialect) {
        super(dialect);
        this.duckDB = dialect;
    }

    @Override
    public String[] getSqlCreateStrings(Index index, Metadata metadata, SqlStringGenerationContext context) {
        return duckDB.createIndexes() || index.isUnique()
                ? super.getSqlCreateStrings(index, metadata, context)
                : NO_COMMANDS;
    }

    /** Nothing: an index goes with its table. */
    @Override
    public String[] getSqlDropStrings(Index index, Metadata metadata, SqlStringGenerationContext context) {
        return NO_COMMANDS;
    }
}
