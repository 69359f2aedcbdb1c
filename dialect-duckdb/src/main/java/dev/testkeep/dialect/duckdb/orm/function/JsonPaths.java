package dev.testkeep.dialect.duckdb.orm.function;

import org.hibernate.dialect.function.json.JsonPathHelper;
import org.hibernate.query.sqm.produce.function.FunctionArgumentException;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.expression.Expression;
import org.hibernate.sql.ast.tree.expression.JsonPathPassingClause;
import org.hibernate.sql.ast.tree.expression.Literal;
import org.jspecify.annotations.Nullable;

/** Paths into JSON documents. */
final class JsonPaths {

    private JsonPaths() {}

    /** The path of the function {@code name}, which has to know it when the query is written. */
    static String literal(String name, Expression path, SqlAstTranslator<?> translator) {
        if (!(path instanceof Literal)) {
            throw new FunctionArgumentException(name + " on DuckDB needs a path that is a literal");
        }
        return translator.getLiteralValue(path);
    }

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
