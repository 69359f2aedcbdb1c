package dev.testkeep.dialect.duckdb.orm.ddl;

import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.sequence.SequenceSupport;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;

/** Creates and drops tables, and with a table that has an identity column the sequence behind it. */
final class IdentityTableExporter extends StandardTableExporter {

    private final SequenceSupport sequences;

    IdentityTableExporter(Dialect dialect, SequenceSupport sequences) {
        super(dialect);
        this.sequences = sequences;
    }

    @Override
    public String[] getSqlCreateStrings(Table table, Metadata metadata, SqlStringGenerationContext context) {
        String[] commands = super.getSqlCreateStrings(table, metadata, context);
        return identitySequence(table, context)
                .map(sequence -> withSequence(sequence, commands))
                .orElse(commands);
    }

    private String[] withSequence(String sequence, String[] commands) {
        String columnDefault = "default " + sequences.getSelectSequenceNextValString(sequence);
        return Stream.concat(
                        Stream.of(sequences.getCreateSequenceString(sequence)),
                        Stream.of(commands)
                                .map(sql -> sql.replace(DuckDBIdentitySupport.COLUMN_DEFAULT, columnDefault)))
                .toArray(String[]::new);
    }

    @Override
    public String[] getSqlDropStrings(Table table, Metadata metadata, SqlStringGenerationContext context) {
        String[] commands = super.getSqlDropStrings(table, metadata, context);
        Stream<String> dropSequence = identitySequence(table, context).map(sequences::getDropSequenceString).stream();
        return Stream.concat(Stream.of(commands), dropSequence).toArray(String[]::new);
    }

    private static Optional<String> identitySequence(Table table, SqlStringGenerationContext context) {
        return table.getColumns().stream()
                .filter(Column::isIdentity)
                .findFirst()
                .map(column -> context.format(sequenceName(table, column)));
    }

    private static QualifiedSequenceName sequenceName(Table table, Column column) {
        return new QualifiedSequenceName(
                Identifier.toIdentifier(table.getCatalog(), table.isCatalogQuoted()),
                Identifier.toIdentifier(table.getSchema(), table.isSchemaQuoted()),
                Identifier.toIdentifier(
                        table.getName() + "_" + column.getName() + "_seq", table.isQuoted() || column.isQuoted()));
    }
}
