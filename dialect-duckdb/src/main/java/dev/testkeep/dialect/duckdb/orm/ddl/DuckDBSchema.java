package dev.testkeep.dialect.duckdb.orm.ddl;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.identity.IdentityColumnSupport;
import org.hibernate.dialect.sequence.SequenceSupport;
import org.hibernate.dialect.temptable.TemporaryTableStrategy;
import org.hibernate.dialect.unique.UniqueDelegate;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.extract.spi.ExtractionContext;
import org.hibernate.tool.schema.extract.spi.InformationExtractor;
import org.hibernate.tool.schema.spi.Exporter;
import org.hibernate.tool.schema.spi.TableMigrator;

/** How the tables, indexes and sequences of one dialect are created, changed, dropped and read. Thread-safe. */
public final class DuckDBSchema {

    private final Dialect dialect;
    private final SequenceIncrements increments = new SequenceIncrements();
    private final SequenceSupport sequences = new DuckDBSequenceSupport(increments);
    private final Exporter<Table> tables;
    private final UniqueDelegate uniqueKeys;

    /** For {@code dialect}, which is not asked for anything yet. */
    public DuckDBSchema(Dialect dialect) {
        this.dialect = dialect;
        this.tables = new IdentityTableExporter(dialect, sequences);
        this.uniqueKeys = new DuckDBUniqueDelegate(dialect);
    }

    /** Remembers the increments of the mapped sequences, which restarting one needs. */
    public void rememberSequences(Metadata metadata, SqlStringGenerationContext context) {
        increments.remember(metadata, context);
    }

    /** Creates and drops tables, with the sequences of their identity columns. */
    public Exporter<Table> tables() {
        return tables;
    }

    /** Creates unique indexes, and, if {@code all}, the others too. */
    public Exporter<Index> indexes(boolean all) {
        return new OptionalIndexExporter(dialect, all);
    }

    /** Leaves foreign keys out. */
    public Exporter<ForeignKey> foreignKeys() {
        return NoForeignKeyExporter.INSTANCE;
    }

    /** Writes unique constraints into {@code create table}. */
    public UniqueDelegate uniqueKeys() {
        return uniqueKeys;
    }

    /** The SQL of sequences. */
    public SequenceSupport sequences() {
        return sequences;
    }

    /** Identity columns, made of a sequence and a default. */
    public IdentityColumnSupport identityColumns() {
        return DuckDBIdentitySupport.INSTANCE;
    }

    /** Temporary tables, which belong to one connection. */
    public TemporaryTableStrategy temporaryTables() {
        return DuckDBTemporaryTableStrategy.INSTANCE;
    }

    /** Adds missing columns to existing tables. */
    public TableMigrator migrator() {
        return new AddColumnMigrator(dialect);
    }

    /** Reads which tables, columns and keys exist. */
    public InformationExtractor extractor(ExtractionContext context) {
        return new DuckDBInformationExtractor(context);
    }
}
