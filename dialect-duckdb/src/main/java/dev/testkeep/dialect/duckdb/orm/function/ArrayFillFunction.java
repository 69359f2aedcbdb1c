package dev.testkeep.dialect.duckdb.orm.function;

import java.util.List;
import org.hibernate.dialect.function.array.AbstractArrayFillFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;

/** {@code array_fill}: an array of equal elements. */
final class ArrayFillFunction extends AbstractArrayFillFunction {

    ArrayFillFunction(boolean list) {
        super(list);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        appender.appendSql("list_transform(range(0,");
        arguments.get(1).accept(translator);
        appender.appendSql("),lambda i: ");
        arguments.get(0).accept(translator);
        appender.appendSql(')');
    }
}
