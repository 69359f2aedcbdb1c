package dev.testkeep.dialect.duckdb.orm.ddl;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Index;
import org.hibernate.tool.schema.internal.StandardIndexExporter;

/** Creates unique indexes, and the others only if all are wanted. */
final class OptionalIndexExporter extends StandardIndexExporter {

    private final boolean all;

    OptionalIndexExporter(Dialect dialect, boolean all) {
        super(dialect);
        this.all = all;
    }

    @Override
    public String[] getSqlCreateStrings(Index index, Metadata metadata, SqlStringGenerationContext context) {
        return all || index.isUnique() ? super.getSqlCreateStrings(index, metadata, context) : NO_COMMANDS;
    }

    /** Nothing: an index goes with its table. */
    @Override
    public String[] getSqlDropStrings(Index index, Metadata metadata, SqlStringGenerationContext context) {
        return NO_COMMANDS;
    }
}
