package dev.testkeep.dialect.duckdb.orm.function;

import org.hibernate.dialect.function.json.JsonTableFunction;
import org.hibernate.query.sqm.produce.function.FunctionArgumentException;
import org.hibernate.query.sqm.tuple.internal.AnonymousTupleTableGroupProducer;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.expression.Expression;
import org.hibernate.sql.ast.tree.expression.JsonExistsErrorBehavior;
import org.hibernate.sql.ast.tree.expression.JsonQueryEmptyBehavior;
import org.hibernate.sql.ast.tree.expression.JsonQueryErrorBehavior;
import org.hibernate.sql.ast.tree.expression.JsonQueryWrapMode;
import org.hibernate.sql.ast.tree.expression.JsonTableColumnDefinition;
import org.hibernate.sql.ast.tree.expression.JsonTableColumnsClause;
import org.hibernate.sql.ast.tree.expression.JsonTableErrorBehavior;
import org.hibernate.sql.ast.tree.expression.JsonTableExistsColumnDefinition;
import org.hibernate.sql.ast.tree.expression.JsonTableNestedColumnDefinition;
import org.hibernate.sql.ast.tree.expression.JsonTableOrdinalityColumnDefinition;
import org.hibernate.sql.ast.tree.expression.JsonTableQueryColumnDefinition;
import org.hibernate.sql.ast.tree.expression.JsonTableValueColumnDefinition;
import org.hibernate.sql.ast.tree.expression.JsonValueEmptyBehavior;
import org.hibernate.sql.ast.tree.expression.JsonValueErrorBehavior;
import org.hibernate.type.spi.TypeConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * {@code json_table}, as an unnested list of documents {@code d} with their numbers {@code i}, joined with such a list
 * for each level of nested columns.
 */
final class JsonRowsFunction extends JsonTableFunction {

    JsonRowsFunction(TypeConfiguration types) {
        super(types);
    }

    @Override
    protected void renderJsonTable(
            SqlAppender appender,
            JsonTableArguments arguments,
            AnonymousTupleTableGroupProducer tupleType,
            String tableIdentifierVariable,
            SqlAstTranslator<?> translator) {
        require(arguments.errorBehavior() != JsonTableErrorBehavior.ERROR, "'null on error'");
        require(arguments.passingClause() == null, "without 'passing'");
        appender.appendSql("(select");
        renderColumns(appender, arguments.columnsClause(), 0, translator);
        appender.appendSql(" from unnest(");
        renderRows(appender, arguments.jsonDocument(), path(arguments.jsonPath(), translator), translator);
        appender.appendSql(") with ordinality t0(d,i)");
        renderNestedRows(appender, arguments.columnsClause(), 0);
        appender.appendSql(')');
    }

    private static void require(boolean supported, String what) {
        if (!supported) {
            throw new FunctionArgumentException("json_table on DuckDB can only be " + what);
        }
    }

    private static String path(@Nullable Expression path, SqlAstTranslator<?> translator) {
        return path == null ? "$[*]" : JsonPaths.literal("json_table", path, translator);
    }

    /** A path with a wildcard gives a list; any other a document, or null. */
    private static void renderRows(
            SqlAppender appender, Expression document, String path, SqlAstTranslator<?> translator) {
        boolean list = path.contains("*");
        appender.appendSql(list ? "json_extract(" : "list_filter([json_extract(");
        document.accept(translator);
        appender.appendSql(',');
        appender.appendSingleQuoteEscapedString(path);
        appender.appendSql(list ? ")" : ")],lambda x: x is not null)");
    }

    private static void renderNestedRows(SqlAppender appender, JsonTableColumnsClause columns, int level) {
        boolean found = false;
        for (JsonTableColumnDefinition column : columns.getColumnDefinitions()) {
            if (column instanceof JsonTableNestedColumnDefinition nested) {
                require(!found, "with one nested columns clause at each level");
                found = true;
                String path = nested.jsonPath();
                require(path.contains("*"), "nested at a path with [*]");
                appender.appendSql(" left join lateral (select d,i from unnest(json_extract(t" + level + ".d,");
                appender.appendSingleQuoteEscapedString(path);
                appender.appendSql(")) with ordinality u(d,i)) t" + (level + 1) + " on true");
                renderNestedRows(appender, nested.columns(), level + 1);
            }
        }
    }

    @Override
    protected int renderColumns(
            SqlAppender appender, JsonTableColumnsClause columns, int level, SqlAstTranslator<?> translator) {
        return renderColumnDefinitions(appender, columns, ' ', level, translator);
    }

    @Override
    protected int renderJsonNestedColumnDefinition(
            SqlAppender appender, JsonTableNestedColumnDefinition nested, int level, SqlAstTranslator<?> translator) {
        return renderColumns(appender, nested.columns(), level, translator);
    }

    @Override
    protected void renderJsonOrdinalityColumnDefinition(
            SqlAppender appender,
            JsonTableOrdinalityColumnDefinition column,
            int level,
            SqlAstTranslator<?> translator) {
        appender.appendSql("t" + level + ".i " + column.name());
    }

    @Override
    protected void renderJsonValueColumnDefinition(
            SqlAppender appender, JsonTableValueColumnDefinition column, int level, SqlAstTranslator<?> translator) {
        boolean isDefault = (column.errorBehavior() == null || column.errorBehavior() == JsonValueErrorBehavior.NULL)
                && (column.emptyBehavior() == null || column.emptyBehavior() == JsonValueEmptyBehavior.NULL);
        require(isDefault, "with columns 'null on error' and 'null on empty'");
        appender.appendSql("try_cast(case when ");
        renderCall(appender, "json_type", level, column.name(), column.jsonPath());
        appender.appendSql(" not in ('OBJECT','ARRAY') then ");
        renderCall(appender, "json_extract_string", level, column.name(), column.jsonPath());
        appender.appendSql(" end as " + determineColumnType(column.type(), translator) + ") " + column.name());
    }

    @Override
    protected void renderJsonQueryColumnDefinition(
            SqlAppender appender, JsonTableQueryColumnDefinition column, int level, SqlAstTranslator<?> translator) {
        boolean isDefault = (column.errorBehavior() == null || column.errorBehavior() == JsonQueryErrorBehavior.NULL)
                && (column.emptyBehavior() == null || column.emptyBehavior() == JsonQueryEmptyBehavior.NULL);
        require(isDefault, "with columns 'null on error' and 'null on empty'");
        require(
                column.wrapMode() == null || column.wrapMode() == JsonQueryWrapMode.WITHOUT_WRAPPER,
                "with columns 'without wrapper'");
        renderCall(appender, "json_extract", level, column.name(), column.jsonPath());
        appender.appendSql(" " + column.name());
    }

    @Override
    protected void renderJsonExistsColumnDefinition(
            SqlAppender appender, JsonTableExistsColumnDefinition column, int level, SqlAstTranslator<?> translator) {
        require(
                column.errorBehavior() == null || column.errorBehavior() == JsonExistsErrorBehavior.FALSE,
                "with columns 'false on error'");
        renderCall(appender, "json_exists", level, column.name(), column.jsonPath());
        appender.appendSql(" " + column.name());
    }

    private static void renderCall(
            SqlAppender appender, String function, int level, String column, @Nullable String path) {
        appender.appendSql(function + "(t" + level + ".d,");
        appender.appendSingleQuoteEscapedString(path == null ? "$." + column : path);
        appender.appendSql(')');
    }
}
