package dev.testkeep.dialect.duckdb.orm.function;

import java.util.List;
import org.hibernate.dialect.function.HypotheticalSetFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.query.SortDirection;
import org.hibernate.query.sqm.produce.function.FunctionArgumentException;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.predicate.Predicate;
import org.hibernate.sql.ast.tree.select.SortSpecification;
import org.hibernate.type.BasicTypeReference;
import org.hibernate.type.spi.TypeConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * {@code rank(value) within group (order by …)} and its like: the rank that a value would have. DuckDB has them only as
 * window functions, so it has to count the values that come before.
 */
final class HypotheticalRankFunction extends HypotheticalSetFunction {

    /** How such a rank is counted, with the condition of coming before filled in. */
    enum Kind {
        RANK("(1+count(*)", ")"),
        DENSE_RANK("(1+count(distinct %s)", ")"),
        PERCENT_RANK("(count(*)", "/count(*)%s)"),
        CUME_DIST("((1e0+count(*)", ")/(1+count(*)%s))");

        private final String before;
        private final String after;

        Kind(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    private final Kind kind;

    HypotheticalRankFunction(Kind kind, String name, BasicTypeReference<?> type, TypeConfiguration types) {
        super(name, type, types);
        this.kind = kind;
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            @Nullable Predicate filter,
            List<SortSpecification> withinGroup,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        if (withinGroup.isEmpty()) {
            super.render(appender, arguments, filter, withinGroup, returnType, translator);
            return;
        }
        if (arguments.size() != 1) {
            throw new FunctionArgumentException(getName() + " on DuckDB can be 'within group' of one expression only");
        }
        SortSpecification sort = withinGroup.get(0);
        renderWith(appender, kind.before, () -> sort.getSortExpression().accept(translator));
        appender.appendSql(" filter (where ");
        sort.getSortExpression().accept(translator);
        appender.appendSql(comparison(sort));
        arguments.get(0).accept(translator);
        if (filter != null) {
            appender.appendSql(" and ");
            FilterClause.renderPredicate(filter, translator);
        }
        appender.appendSql(')');
        renderWith(appender, kind.after, () -> FilterClause.render(appender, filter, translator));
    }

    private String comparison(SortSpecification sort) {
        String operator = sort.getSortOrder() == SortDirection.DESCENDING ? ">" : "<";
        return kind == Kind.CUME_DIST ? operator + "=" : operator;
    }

    /** Renders {@code template}, and {@code part} in place of its {@code %s}, if it has one. */
    private static void renderWith(SqlAppender appender, String template, Runnable part) {
        int position = template.indexOf("%s");
        if (position < 0) {
            appender.appendSql(template);
            return;
        }
        appender.appendSql(template.substring(0, position));
        part.run();
        appender.appendSql(template.substring(position + 2));
    }
}
