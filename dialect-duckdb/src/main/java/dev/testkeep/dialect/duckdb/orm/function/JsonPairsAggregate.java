package dev.testkeep.dialect.duckdb.orm.function;

import org.hibernate.dialect.function.json.JsonObjectAggFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.query.sqm.produce.function.FunctionArgumentException;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.expression.JsonNullBehavior;
import org.hibernate.sql.ast.tree.expression.JsonObjectAggUniqueKeysBehavior;
import org.hibernate.sql.ast.tree.predicate.Predicate;
import org.hibernate.type.spi.TypeConfiguration;
import org.jspecify.annotations.Nullable;

/** {@code json_objectagg}, without nulls unless they are asked for. DuckDB's own takes no filter. */
final class JsonPairsAggregate extends JsonObjectAggFunction {

    JsonPairsAggregate(TypeConfiguration types) {
        super(",", true, types);
    }

    @Override
    protected void render(
            SqlAppender appender,
            JsonObjectAggArguments arguments,
            @Nullable Predicate filter,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        if (arguments.uniqueKeysBehavior() == JsonObjectAggUniqueKeysBehavior.WITH) {
            throw new FunctionArgumentException("json_objectagg on DuckDB cannot be 'with unique keys'");
        }
        // A null value makes its pair null, and string_agg leaves it out.
        boolean nulls = arguments.nullBehavior() == JsonNullBehavior.NULL;
        appender.appendSql("cast('{'||string_agg(to_json(cast(");
        arguments.key().accept(translator);
        appender.appendSql(" as varchar))||':'||" + (nulls ? "coalesce(to_json(" : "to_json("));
        arguments.value().accept(translator);
        appender.appendSql(nulls ? "),'null'),',')" : "),',')");
        FilterClause.render(appender, filter, translator);
        appender.appendSql("||'}' as json)");
    }
}
