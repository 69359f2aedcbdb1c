package dev.testkeep.dialect.duckdb.orm.function;

import java.util.List;
import org.hibernate.dialect.function.array.ArrayContainsOperatorFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.expression.Expression;
import org.hibernate.type.BasicPluralType;
import org.hibernate.type.spi.TypeConfiguration;

/** {@code array_contains}: DuckDB's {@code @>} passes over nulls in what it looks for. */
final class NullAwareContainsFunction extends ArrayContainsOperatorFunction {

    NullAwareContainsFunction(boolean nullable, TypeConfiguration types) {
        super(nullable, types);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        SqlAstNode array = arguments.get(0);
        SqlAstNode element = arguments.get(1);
        if (isArray(element)) {
            super.render(appender, arguments, returnType, translator);
        } else if (nullable) {
            appender.appendSql("case when ");
            array.accept(translator);
            appender.appendSql(" is not null then ");
            super.render(appender, arguments, returnType, translator);
            appender.appendSql(" end");
        } else {
            appender.appendSql('(');
            super.render(appender, arguments, returnType, translator);
            appender.appendSql(" and (");
            element.accept(translator);
            appender.appendSql(" is not null or ");
            array.accept(translator);
            appender.appendSql(" is null))");
        }
    }

    private static boolean isArray(SqlAstNode node) {
        var type = ((Expression) node).getExpressionType();
        return type == null || type.getSingleJdbcMapping() instanceof BasicPluralType<?, ?>;
    }
}
