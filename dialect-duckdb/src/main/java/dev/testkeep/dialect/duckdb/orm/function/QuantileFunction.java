package dev.testkeep.dialect.duckdb.orm.function;

import java.util.List;
import java.util.stream.Stream;
import org.hibernate.dialect.function.InverseDistributionFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.query.SortDirection;
import org.hibernate.query.sqm.produce.function.FunctionParameterType;
import org.hibernate.sql.ast.Clause;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.predicate.Predicate;
import org.hibernate.sql.ast.tree.select.SortSpecification;
import org.hibernate.type.spi.TypeConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles and the mode, as the functions that DuckDB has for them. Unlike its {@code within group} syntax they can
 * be used as window functions.
 */
final class QuantileFunction extends InverseDistributionFunction {

    private final String nativeName;

    QuantileFunction(
            String name, String nativeName, @Nullable FunctionParameterType parameterType, TypeConfiguration types) {
        super(name, parameterType, types);
        this.nativeName = nativeName;
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> fraction,
            @Nullable Predicate filter,
            List<SortSpecification> withinGroup,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        SortSpecification sort = withinGroup.get(0);
        appender.appendSql(nativeName);
        renderList(appender, Stream.concat(Stream.of(sort.getSortExpression()), fraction.stream()), translator);
        if (sort.getSortOrder() == SortDirection.DESCENDING) {
            appender.appendSql(" order by ");
            translator.getCurrentClauseStack().push(Clause.WITHIN_GROUP);
            sort.accept(translator);
            translator.getCurrentClauseStack().pop();
        }
        appender.appendSql(')');
        FilterClause.render(appender, filter, translator);
    }

    private static void renderList(
            SqlAppender appender, Stream<? extends SqlAstNode> arguments, SqlAstTranslator<?> translator) {
        char separator = '(';
        for (SqlAstNode argument : (Iterable<SqlAstNode>) arguments.<SqlAstNode>map(node -> node)::iterator) {
            appender.appendSql(separator);
            argument.accept(translator);
            separator = ',';
        }
    }
}
