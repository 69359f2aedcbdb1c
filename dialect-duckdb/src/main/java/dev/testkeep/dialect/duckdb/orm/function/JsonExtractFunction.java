package dev.testkeep.dialect.duckdb.orm.function;

import org.hibernate.dialect.function.json.JsonQueryFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.query.sqm.produce.function.FunctionArgumentException;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.expression.JsonQueryEmptyBehavior;
import org.hibernate.sql.ast.tree.expression.JsonQueryErrorBehavior;
import org.hibernate.sql.ast.tree.expression.JsonQueryWrapMode;
import org.hibernate.type.spi.TypeConfiguration;

/** {@code json_query}: the part of a document at a path, on demand wrapped into an array. */
final class JsonExtractFunction extends JsonQueryFunction {

    JsonExtractFunction(TypeConfiguration types) {
        super(types, true, false);
    }

    @Override
    protected void render(
            SqlAppender appender,
            JsonQueryArguments arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        requireSupported(arguments);
        boolean wrapped = arguments.wrapMode() == JsonQueryWrapMode.WITH_WRAPPER;
        // A path with a wildcard gives a list of what it finds, which only has to become JSON.
        boolean list = JsonPaths.literal("json_query", arguments.jsonPath(), translator)
                .contains("*");
        appender.appendSql(list ? "to_json(" : wrapped ? "json_array(" : "(");
        JsonPaths.renderCall(
                appender,
                "json_extract",
                arguments.jsonDocument(),
                arguments.jsonPath(),
                arguments.passingClause(),
                translator);
        appender.appendSql(')');
    }

    private static void requireSupported(JsonQueryArguments arguments) {
        boolean error = arguments.errorBehavior() != null && arguments.errorBehavior() != JsonQueryErrorBehavior.NULL;
        boolean empty = arguments.emptyBehavior() != null && arguments.emptyBehavior() != JsonQueryEmptyBehavior.NULL;
        if (error || empty || arguments.wrapMode() == JsonQueryWrapMode.WITH_CONDITIONAL_WRAPPER) {
            throw new FunctionArgumentException("json_query on DuckDB can only be 'with wrapper' or 'without wrapper',"
                    + " 'null on error' and 'null on empty'");
        }
    }
}
