package dev.testkeep.dialect.duckdb.orm.function;

import java.util.List;
import org.hibernate.dialect.function.array.AbstractArraySortFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.expression.Expression;
import org.hibernate.type.spi.TypeConfiguration;

/** {@code array_sort}: nulls are last in ascending order and first in descending, by default. */
final class ArraySortFunction extends AbstractArraySortFunction {

    ArraySortFunction(TypeConfiguration types) {
        super(types);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        boolean descending = flag(arguments, 1, false, translator);
        boolean nullsFirst = flag(arguments, 2, descending, translator);
        appender.appendSql("list_sort(");
        arguments.get(0).accept(translator);
        appender.appendSql(descending ? ",'desc'" : ",'asc'");
        appender.appendSql(nullsFirst ? ",'nulls first')" : ",'nulls last')");
    }

    private static boolean flag(
            List<? extends SqlAstNode> arguments, int index, boolean ifAbsent, SqlAstTranslator<?> translator) {
        return index < arguments.size()
                ? translator.<Boolean>getLiteralValue((Expression) arguments.get(index))
                : ifAbsent;
    }
}
