package dev.testkeep.dialect.duckdb.orm.function;

import java.util.List;
import org.hibernate.dialect.function.array.AbstractArrayPositionsFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.type.spi.TypeConfiguration;

/** {@code array_positions}: where in an array an element is. */
final class ArrayPositionsFunction extends AbstractArrayPositionsFunction {

    ArrayPositionsFunction(boolean list, TypeConfiguration types) {
        super(list, types);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        appender.appendSql("list_filter(range(1,len(");
        arguments.get(0).accept(translator);
        appender.appendSql(")+1),lambda i: ");
        arguments.get(0).accept(translator);
        appender.appendSql("[i] is not distinct from ");
        arguments.get(1).accept(translator);
        appender.appendSql(')');
    }
}
