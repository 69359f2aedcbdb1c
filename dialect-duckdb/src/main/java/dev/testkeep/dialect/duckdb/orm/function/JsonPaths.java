package dev.testkeep.dialect.duckdb.orm.function;

import org.hibernate.dialect.function.json.JsonPathHelper;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.expression.Expression;
import org.hibernate.sql.ast.tree.expression.JsonPathPassingClause;
import org.jspecify.annotations.Nullable;

/** Paths into JSON documents. */
final class JsonPaths {

    private JsonPaths() {}

    /** Renders the function {@code name} of a document and a path, into which passed values are put. */
    static void renderCall(
            SqlAppender appender,
            String name,
            Expression document,
            Expression path,
            @Nullable JsonPathPassingClause passing,
            SqlAstTranslator<?> translator) {
        appender.appendSql(name);
        appender.appendSql('(');
        document.accept(translator);
        appender.appendSql(',');
        if (passing == null) {
            path.accept(translator);
        } else {
            JsonPathHelper.appendJsonPathConcatPassingClause(appender, path, passing, translator);
        }
        appender.appendSql(')');
    }
}
