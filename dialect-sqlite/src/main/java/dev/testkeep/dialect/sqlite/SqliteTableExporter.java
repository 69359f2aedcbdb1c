package dev.testkeep.dialect.sqlite;

import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.StandardTableExporter;

/** Writes foreign keys into {@code create table}: SQLite cannot add one later. Thread-safe. */
final class SqliteTableExporter extends StandardTableExporter {

    SqliteTableExporter(Dialect dialect) {
        super(dialect);
    }

    /** The last part of {@code create table} before its closing parenthesis. */
    @Override
    protected void applyTableCheck(Table table, StringBuilder createTable) {
        super.applyTableCheck(table, createTable);
        table.getForeignKeyCollection().stream()
                .filter(key -> key.isCreationEnabled() && key.isPhysicalConstraint())
                .forEach(key -> createTable.append(", ").append(constraint(key)));
    }

    private String constraint(ForeignKey key) {
        return "constraint " + dialect.quote(key.getName()) + " " + definition(key) + onDelete(key) + options(key);
    }

    private String definition(ForeignKey key) {
        return key.getKeyDefinition() != null
                ? key.getKeyDefinition()
                : "foreign key (" + names(key.getColumns()) + ") references "
                        + key.getReferencedTable().getQuotedName(dialect) + " (" + names(referenced(key)) + ")";
    }

    private static List<Column> referenced(ForeignKey key) {
        return key.isReferenceToPrimaryKey()
                ? key.getReferencedTable().getPrimaryKey().getColumns()
                : key.getReferencedColumns();
    }

    private String names(List<Column> columns) {
        return columns.stream().map(column -> column.getQuotedName(dialect)).collect(Collectors.joining(", "));
    }

    private static String onDelete(ForeignKey key) {
        OnDeleteAction action = key.getOnDeleteAction();
        return action == null || action == OnDeleteAction.NO_ACTION ? "" : " on delete " + action.toSqlString();
    }

    private static String options(ForeignKey key) {
        return key.getOptions() == null || key.getOptions().isEmpty() ? "" : " " + key.getOptions();
    }
}
