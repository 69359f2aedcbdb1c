package dev.testkeep.dialect.duckdb.orm.ddl;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.tool.schema.extract.internal.InformationExtractorJdbcDatabaseMetaDataImpl;
import org.hibernate.tool.schema.extract.spi.ExtractionContext;
import org.hibernate.tool.schema.extract.spi.NameSpaceTablesInformation;
import org.hibernate.tool.schema.extract.spi.TableInformation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schema from DuckDB's catalogue functions. The driver's metadata compares names with their case, which the
 * engine does not, and has neither the columns of indexes nor the codes of all types.
 *
 * <p>A name asked for is answered as it was asked for; a catalogue or schema not given is the current one.
 */
final class DuckDBInformationExtractor extends InformationExtractorJdbcDatabaseMetaDataImpl {

    private static final String IN_NAMESPACE = """
             where lower(database_name) = lower(coalesce(?, current_database()))\
             and lower(schema_name) = lower(coalesce(?, current_schema()))""";

    private static final String TABLES =
            """
            select database_name as TABLE_CAT, schema_name as TABLE_SCHEM, coalesce(?, name) as TABLE_NAME,\
             type as TABLE_TYPE, comment as REMARKS\
             from (select database_name, schema_name, table_name as name, comment, 'TABLE' as type\
             from duckdb_tables() union all\
             select database_name, schema_name, view_name, comment, 'VIEW' from duckdb_views() where not internal)""" + IN_NAMESPACE + " and (? is null or lower(name) = lower(?)) order by name";

    private static final String COLUMNS = """
            select coalesce(?, table_name) as TABLE_NAME, column_name as COLUMN_NAME, data_type as TYPE_NAME,\
             case when data_type like '%]' then 2003\
             when data_type like 'DECIMAL%' then 3\
             else case data_type when 'BOOLEAN' then 16 when 'TINYINT' then -6 when 'SMALLINT' then 5\
             when 'INTEGER' then 4 when 'BIGINT' then -5 when 'HUGEINT' then 2 when 'FLOAT' then 7 when 'DOUBLE' then 8\
             when 'VARCHAR' then 12 when 'BLOB' then -3 when 'DATE' then 91 when 'TIME' then 92\
             when 'TIMESTAMP' then 93 when 'TIMESTAMP_S' then 93 when 'TIMESTAMP_MS' then 93\
             when 'TIMESTAMP_NS' then 93 when 'TIMESTAMP WITH TIME ZONE' then 2014 when 'UUID' then 3000\
             when 'JSON' then 3001 else 1111 end end as DATA_TYPE,\
             coalesce(numeric_precision, 0) as COLUMN_SIZE, coalesce(numeric_scale, 0) as DECIMAL_DIGITS,\
             case when is_nullable then 'YES' else 'NO' end as IS_NULLABLE\
             from duckdb_columns()"""
            + IN_NAMESPACE
            + " and not internal and (? is null or lower(table_name) = lower(?)) order by table_name, column_index";

    private static final String PRIMARY_KEYS =
            """
            select database_name as PKTABLE_CAT, schema_name as PKTABLE_SCHEM, coalesce(?, table_name) as PKTABLE_NAME,\
             null as PK_NAME, COLUMN_NAME, KEY_SEQ\
             from (select database_name, schema_name, table_name, unnest(constraint_column_names) as COLUMN_NAME,\
             generate_subscripts(constraint_column_names, 1) as KEY_SEQ\
             from duckdb_constraints() where constraint_type = 'PRIMARY KEY')""" + IN_NAMESPACE + " and (? is null or lower(table_name) = lower(?)) order by table_name, KEY_SEQ";

    /** The columns of an index are in the catalogue as text: {@code [a, b]}. */
    private static final String INDEXES =
            """
            select database_name as TABLE_CAT, schema_name as TABLE_SCHEM, coalesce(?, table_name) as TABLE_NAME,\
             index_name as INDEX_NAME, not is_unique as NON_UNIQUE, 3 as TYPE, trim(COLUMN_NAME, '" ') as COLUMN_NAME\
             from (select *, unnest(string_split(trim(expressions, '[]'), ',')) as COLUMN_NAME from duckdb_indexes())""" + IN_NAMESPACE + " and (? is null or lower(table_name) = lower(?)) order by table_name, index_name";

    DuckDBInformationExtractor(ExtractionContext context) {
        super(context);
    }

    @Override
    public boolean schemaExists(@Nullable Identifier catalog, @Nullable Identifier schema) {
        String sql = "select 1 from duckdb_schemas()" + IN_NAMESPACE;
        try (PreparedStatement statement = prepare(sql)) {
            statement.setString(1, catalog == null ? null : catalog.getText());
            statement.setString(2, schema == null ? null : schema.getText());
            return statement.executeQuery().next();
        } catch (SQLException e) {
            throw convertSQLException(e, "Cannot look for the schema " + schema);
        }
    }

    @Override
    public NameSpaceTablesInformation getTables(@Nullable Identifier catalog, @Nullable Identifier schema) {
        return new LookedUpTables(this, getJdbcEnvironment().getIdentifierHelper(), catalog, schema);
    }

    @Override
    protected <T> T processTableResultSet(
            @Nullable String catalog,
            @Nullable String schema,
            @Nullable String table,
            String[] types,
            ExtractionContext.ResultSetProcessor<T> processor)
            throws SQLException {
        return process(TABLES, catalog, schema, table, processor);
    }

    @Override
    protected <T> T processColumnsResultSet(
            @Nullable String catalog,
            @Nullable String schema,
            @Nullable String table,
            @Nullable String column,
            ExtractionContext.ResultSetProcessor<T> processor)
            throws SQLException {
        return process(COLUMNS, catalog, schema, table, processor);
    }

    @Override
    protected void addColumns(TableInformation table) {
        var name = table.getName();
        try {
            processColumnsResultSet(
                    name.getCatalogName() == null ? null : name.getCatalogName().getText(),
                    name.getSchemaName() == null ? null : name.getSchemaName().getText(),
                    name.getTableName().getText(),
                    null,
                    columns -> {
                        while (columns.next()) {
                            table.addColumn(columnInformation(table, columns));
                        }
                        return table;
                    });
        } catch (SQLException e) {
            throw convertSQLException(e, "Cannot read the columns of " + name);
        }
    }

    @Override
    protected <T> T processPrimaryKeysResultSet(
            @Nullable String catalog,
            @Nullable String schema,
            Identifier table,
            ExtractionContext.ResultSetProcessor<T> processor)
            throws SQLException {
        return process(PRIMARY_KEYS, catalog, schema, table.getText(), processor);
    }

    @Override
    protected <T> T processPrimaryKeysResultSet(
            @Nullable String catalog,
            @Nullable String schema,
            @Nullable String table,
            ExtractionContext.ResultSetProcessor<T> processor)
            throws SQLException {
        return process(PRIMARY_KEYS, catalog, schema, table, processor);
    }

    @Override
    protected <T> T processIndexInfoResultSet(
            @Nullable String catalog,
            @Nullable String schema,
            @Nullable String table,
            boolean unique,
            boolean approximate,
            ExtractionContext.ResultSetProcessor<T> processor)
            throws SQLException {
        return process(INDEXES, catalog, schema, table, processor);
    }

    private <T> T process(
            String sql,
            @Nullable String catalog,
            @Nullable String schema,
            @Nullable String table,
            ExtractionContext.ResultSetProcessor<T> processor)
            throws SQLException {
        String name = "%".equals(table) ? null : table;
        try (PreparedStatement statement = prepare(sql)) {
            statement.setString(1, name);
            statement.setString(2, emptyToNull(catalog));
            statement.setString(3, emptyToNull(schema));
            statement.setString(4, name);
            statement.setString(5, name);
            try (var result = statement.executeQuery()) {
                return processor.process(result);
            }
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return getExtractionContext().getJdbcConnection().prepareStatement(sql);
    }

    private static @Nullable String emptyToNull(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name;
    }
}
