package dev.testkeep.dialect.duckdb.orm.function;

import java.sql.Types;
import java.util.List;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.function.CastFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.expression.CastTarget;
import org.hibernate.sql.ast.tree.expression.JdbcParameter;
import org.hibernate.sql.model.ast.ColumnWriteFragment;
import org.jspecify.annotations.Nullable;

/**
 * Casts, which cut a string to the length asked for: DuckDB's own ignores it. Values that are written are not cut, as
 * the length of a column is not enforced either.
 */
final class LengthAwareCastFunction extends CastFunction {

    LengthAwareCastFunction(Dialect dialect) {
        super(dialect, Types.BOOLEAN);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        Long length = stringLength((CastTarget) arguments.get(1));
        if (length == null || isWritten(arguments.get(0))) {
            super.render(appender, arguments, returnType, translator);
            return;
        }
        appender.appendSql("left(");
        super.render(appender, arguments, returnType, translator);
        appender.appendSql("," + length + ")");
    }

    private static boolean isWritten(SqlAstNode source) {
        return source instanceof JdbcParameter || source instanceof ColumnWriteFragment;
    }

    private static @Nullable Long stringLength(CastTarget target) {
        return target.getJdbcMapping().getJdbcType().isString() ? target.getLength() : null;
    }
}
