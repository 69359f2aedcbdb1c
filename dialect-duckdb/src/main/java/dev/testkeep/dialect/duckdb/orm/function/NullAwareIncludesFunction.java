package dev.testkeep.dialect.duckdb.orm.function;

import java.util.List;
import org.hibernate.dialect.function.array.ArrayIncludesOperatorFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.type.spi.TypeConfiguration;

/** {@code array_includes}: DuckDB's {@code @>} passes over nulls in what it looks for. */
final class NullAwareIncludesFunction extends ArrayIncludesOperatorFunction {

    NullAwareIncludesFunction(TypeConfiguration types) {
        super(false, types);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        appender.appendSql('(');
        super.render(appender, arguments, returnType, translator);
        appender.appendSql(" and len(list_filter(");
        arguments.get(1).accept(translator);
        appender.appendSql(",lambda x: x is null))=0)");
    }
}
