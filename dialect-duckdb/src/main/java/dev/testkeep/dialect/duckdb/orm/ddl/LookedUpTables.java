package dev.testkeep.dialect.duckdb.orm.ddl;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.extract.spi.InformationExtractor;
import org.hibernate.tool.schema.extract.spi.NameSpaceTablesInformation;
import org.hibernate.tool.schema.extract.spi.TableInformation;
import org.jspecify.annotations.Nullable;

/** The tables of a schema, each looked up when it is asked for, as the database compares names without their case. */
final class LookedUpTables extends NameSpaceTablesInformation {

    private final InformationExtractor extractor;
    private final @Nullable Identifier catalog;
    private final @Nullable Identifier schema;

    LookedUpTables(
            InformationExtractor extractor,
            IdentifierHelper identifierHelper,
            @Nullable Identifier catalog,
            @Nullable Identifier schema) {
        super(identifierHelper);
        this.extractor = extractor;
        this.catalog = catalog;
        this.schema = schema;
    }

    @Override
    public @Nullable TableInformation getTableInformation(Table table) {
        return extractor.getTable(catalog, schema, table.getQualifiedTableName().getTableName());
    }

    @Override
    public @Nullable TableInformation getTableInformation(String tableName) {
        return extractor.getTable(catalog, schema, Identifier.toIdentifier(tableName));
    }
}
