package dev.testkeep.dialect.duckdb.orm.function;

import org.hibernate.sql.ast.Clause;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.predicate.Predicate;
import org.jspecify.annotations.Nullable;

/** The filter clause of an aggregate function. */
final class FilterClause {

    private FilterClause() {}

    static void render(SqlAppender appender, @Nullable Predicate filter, SqlAstTranslator<?> translator) {
        if (filter == null) {
            return;
        }
        appender.appendSql(" filter (where ");
        renderPredicate(filter, translator);
        appender.appendSql(')');
    }

    static void renderPredicate(Predicate filter, SqlAstTranslator<?> translator) {
        translator.getCurrentClauseStack().push(Clause.WHERE);
        filter.accept(translator);
        translator.getCurrentClauseStack().pop();
    }
}
