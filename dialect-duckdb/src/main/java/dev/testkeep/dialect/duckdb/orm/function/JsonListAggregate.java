package dev.testkeep.dialect.duckdb.orm.function;

import java.util.List;
import org.hibernate.dialect.function.json.JsonArrayAggFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.sql.ast.Clause;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.expression.Distinct;
import org.hibernate.sql.ast.tree.expression.JsonNullBehavior;
import org.hibernate.sql.ast.tree.predicate.Predicate;
import org.hibernate.sql.ast.tree.select.SortSpecification;
import org.hibernate.type.spi.TypeConfiguration;
import org.jspecify.annotations.Nullable;

/** {@code json_arrayagg}, without nulls unless they are asked for. DuckDB's own takes no order and no filter. */
final class JsonListAggregate extends JsonArrayAggFunction {

    JsonListAggregate(TypeConfiguration types) {
        super(true, types);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            @Nullable Predicate filter,
            @Nullable List<SortSpecification> withinGroup,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        boolean distinct = arguments.get(0) instanceof Distinct;
        SqlAstNode value = arguments.get(0) instanceof Distinct d ? d.getExpression() : arguments.get(0);
        appender.appendSql(distinct ? "to_json(list(distinct to_json(" : "to_json(list(to_json(");
        value.accept(translator);
        appender.appendSql(')');
        renderOrder(appender, withinGroup, translator);
        appender.appendSql(')');
        if (arguments.contains(JsonNullBehavior.NULL)) {
            FilterClause.render(appender, filter, translator);
        } else {
            renderNotNullFilter(appender, value, filter, translator);
        }
        appender.appendSql(')');
    }

    private static void renderOrder(
            SqlAppender appender, @Nullable List<SortSpecification> withinGroup, SqlAstTranslator<?> translator) {
        if (withinGroup == null) {
            return;
        }
        String separator = " order by ";
        translator.getCurrentClauseStack().push(Clause.WITHIN_GROUP);
        for (SortSpecification sort : withinGroup) {
            appender.appendSql(separator);
            sort.accept(translator);
            separator = ",";
        }
        translator.getCurrentClauseStack().pop();
    }

    private static void renderNotNullFilter(
            SqlAppender appender, SqlAstNode value, @Nullable Predicate filter, SqlAstTranslator<?> translator) {
        appender.appendSql(" filter (where ");
        value.accept(translator);
        appender.appendSql(" is not null");
        if (filter != null) {
            appender.appendSql(" and ");
            FilterClause.renderPredicate(filter, translator);
        }
        appender.appendSql(')');
    }
}
