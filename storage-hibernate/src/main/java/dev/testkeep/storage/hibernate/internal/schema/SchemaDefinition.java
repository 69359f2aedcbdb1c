package dev.testkeep.storage.hibernate.internal.schema;

import dev.testkeep.storage.hibernate.internal.bootstrap.HibernateBootstrap;
import dev.testkeep.storage.hibernate.internal.bootstrap.TableNames;
import dev.testkeep.storage.hibernate.internal.schema.TableDefinition.IndexDefinition;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.Capability;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.Table;
import org.hibernate.type.SqlTypes;

/**
 * The statements that create the tables, made from the mapping. Hibernate's own tool gives keys and constraints names
 * that it computes, which would end up in people's migration files.
 */
public final class SchemaDefinition {

    private final HibernateBootstrap engine;
    private final Backend backend;
    private final TableNames names;
    private final Dialect dialect;
    private final SqlStringGenerationContext context;

    public SchemaDefinition(HibernateBootstrap engine, Backend backend, TableNames names) {
        this.engine = engine;
        this.backend = backend;
        this.names = names;
        this.dialect = engine.dialect();
        this.context = SqlStringGenerationContextImpl.fromConfigurationMap(
                engine.jdbcServices().getJdbcEnvironment(), engine.metadata().getDatabase(), engine.settings());
    }

    /** All tables, in the order in which they can be created: the one with the version first. */
    List<TableDefinition> tables() {
        return engine.tables().stream().map(this::definition).toList();
    }

    /** The statements that create everything and, at last, say which version it is. */
    List<String> createStatements() {
        List<String> statements = new ArrayList<>();
        for (TableDefinition table : tables()) {
            statements.add(table.create());
            table.indexes().forEach(index -> statements.add(index.create()));
        }
        statements.add(insertVersion());
        return statements;
    }

    String insertVersion() {
        return "insert into " + qualified("metadata") + " (schema_version) values ('" + Schema.VERSION + "')";
    }

    /** The table with this name in the mapping, as statements write it. */
    String qualified(String table) {
        return find(table).getQualifiedName(context);
    }

    private Table find(String table) {
        return engine.tables().stream()
                .filter(candidate -> candidate.getName().equals(names.of(table)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + table));
    }

    /** What there is now. */
    ExistingTables existing(Connection connection) throws SQLException {
        return new ExistingTables(connection, dialect, names);
    }

    TableNames names() {
        return names;
    }

    /** The columns of the table with this name in the mapping. */
    List<String> columns(String table) {
        return find(table).getColumns().stream().map(Column::getName).toList();
    }

    /** A name as statements write it. */
    String quoted(String table, String column) {
        return find(table).getColumns().stream()
                .filter(candidate -> candidate.getName().equals(column))
                .map(candidate -> candidate.getQuotedName(dialect))
                .findFirst()
                .orElse(column);
    }

    private TableDefinition definition(Table table) {
        return new TableDefinition(
                table.getName(),
                table.getColumns().stream().map(Column::getName).toList(),
                create(table),
                table.getIndexes().values().stream()
                        .filter(this::isWanted)
                        .map(index -> definition(table, index))
                        .sorted(Comparator.comparing(IndexDefinition::name))
                        .toList());
    }

    private String create(Table table) {
        List<String> parts = new ArrayList<>();
        table.getColumns().stream()
                .sorted(Comparator.comparing(this::isLong))
                .forEach(column -> parts.add(column(column)));
        parts.add("constraint " + names.of("pk_" + unprefixed(table)) + " primary key ("
                + columns(Objects.requireNonNull(table.getPrimaryKey()).getColumns()) + ")");
        if (backend.capabilities().contains(Capability.CASCADE_DELETE)) {
            table.getForeignKeyCollection().forEach(key -> parts.add(foreignKey(key)));
        }
        String options = backend.tableOptions().isEmpty() ? "" : " " + backend.tableOptions();
        return "create table " + table.getQualifiedName(context) + " (" + String.join(", ", parts) + ")"
                + dialect.getTableTypeString() + options;
    }

    /** Such columns come last: some databases read all that stands before a column. */
    private boolean isLong(Column column) {
        int type = column.getSqlTypeCode(engine.metadata());
        return type == SqlTypes.LONG32VARCHAR || type == SqlTypes.JSON;
    }

    private String unprefixed(Table table) {
        return table.getName().substring(names.of("").length());
    }

    private String column(Column column) {
        return column.getQuotedName(dialect) + " " + column.getSqlType(engine.metadata())
                + (column.isNullable() ? dialect.getNullColumnString() : " not null");
    }

    private String foreignKey(ForeignKey key) {
        return "constraint " + names.of(key.getName()) + " foreign key (" + columns(key.getColumns()) + ") references "
                + key.getReferencedTable().getQualifiedName(context) + " ("
                + columns(key.getReferencedTable().getPrimaryKey().getColumns()) + ") on delete cascade";
    }

    /** A dialect leaves out what makes no query of its database faster. */
    private boolean isWanted(Index index) {
        return dialect.getIndexExporter().getSqlCreateStrings(index, engine.metadata(), context).length > 0;
    }

    private IndexDefinition definition(Table table, Index index) {
        String name = names.of(index.getName());
        String qualifier = names.schema() == null || !dialect.qualifyIndexName() ? "" : names.schema() + ".";
        return new IndexDefinition(
                name,
                "create index " + qualifier + name + " on " + table.getQualifiedName(context) + " ("
                        + columns(index.getSelectables().stream()
                                .map(Column.class::cast)
                                .toList()) + ")");
    }

    private String columns(List<Column> columns) {
        return columns.stream().map(column -> column.getQuotedName(dialect)).collect(Collectors.joining(", "));
    }
}
