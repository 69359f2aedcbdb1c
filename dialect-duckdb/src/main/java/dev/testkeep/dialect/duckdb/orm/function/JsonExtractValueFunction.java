package dev.testkeep.dialect.duckdb.orm.function;

import org.hibernate.dialect.function.json.JsonValueFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.query.sqm.produce.function.FunctionArgumentException;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.expression.CastTarget;
import org.hibernate.sql.ast.tree.expression.JsonValueEmptyBehavior;
import org.hibernate.sql.ast.tree.expression.JsonValueErrorBehavior;
import org.hibernate.type.spi.TypeConfiguration;

/** {@code json_value}: the scalar at a path; null where there is none, or an object or an array. */
final class JsonExtractValueFunction extends JsonValueFunction {

    JsonExtractValueFunction(TypeConfiguration types) {
        super(types, true, false);
    }

    @Override
    protected void render(
            SqlAppender appender,
            JsonValueArguments arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        requireNullBehavior(arguments);
        CastTarget target = arguments.returningType();
        appender.appendSql(target == null ? "" : "cast(");
        appender.appendSql("case when ");
        renderCall(appender, "json_type", arguments, translator);
        appender.appendSql(" not in ('OBJECT','ARRAY') then ");
        renderCall(appender, "json_extract_string", arguments, translator);
        appender.appendSql(" end");
        if (target != null) {
            appender.appendSql(" as ");
            target.accept(translator);
            appender.appendSql(')');
        }
    }

    private static void requireNullBehavior(JsonValueArguments arguments) {
        boolean error = arguments.errorBehavior() != null && arguments.errorBehavior() != JsonValueErrorBehavior.NULL;
        boolean empty = arguments.emptyBehavior() != null && arguments.emptyBehavior() != JsonValueEmptyBehavior.NULL;
        if (error || empty) {
            throw new FunctionArgumentException("json_value on DuckDB can only be 'null on error' and 'null on empty'");
        }
    }

    private static void renderCall(
            SqlAppender appender, String name, JsonValueArguments arguments, SqlAstTranslator<?> translator) {
        JsonPaths.renderCall(
                appender, name, arguments.jsonDocument(), arguments.jsonPath(), arguments.passingClause(), translator);
    }
}
