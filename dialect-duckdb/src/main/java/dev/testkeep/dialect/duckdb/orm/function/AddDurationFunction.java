package dev.testkeep.dialect.duckdb.orm.function;

import java.time.Duration;
import java.util.List;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.function.TimestampaddFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.query.common.TemporalUnit;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.expression.BinaryArithmeticExpression;
import org.hibernate.sql.ast.tree.expression.DurationUnit;
import org.hibernate.sql.ast.tree.expression.Expression;
import org.hibernate.sql.ast.tree.expression.JdbcParameter;
import org.hibernate.sql.ast.tree.expression.Literal;
import org.hibernate.sql.ast.tree.expression.UnaryOperation;
import org.hibernate.type.spi.TypeConfiguration;

/**
 * {@code timestampadd}. Hibernate 7.4 asks to add the duration of a column as so many seconds, where the column has
 * nanoseconds.
 */
final class AddDurationFunction extends TimestampaddFunction {

    AddDurationFunction(Dialect dialect, TypeConfiguration types) {
        super(dialect, types);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        DurationUnit unit = (DurationUnit) arguments.get(0);
        SqlAstNode amount = arguments.get(1);
        boolean isStored = unit.getUnit() == TemporalUnit.SECOND && isStored(amount);
        super.render(
                appender,
                isStored ? List.of(nanoseconds(unit), amount, arguments.get(2)) : arguments,
                returnType,
                translator);
    }

    private static DurationUnit nanoseconds(DurationUnit unit) {
        return new DurationUnit(TemporalUnit.NANOSECOND, unit.getExpressionType());
    }

    /** Whether this is a stored duration, or some times one. */
    private static boolean isStored(SqlAstNode amount) {
        if (amount instanceof UnaryOperation minus) {
            return isStored(minus.getOperand());
        }
        if (amount instanceof BinaryArithmeticExpression product) {
            return isStored(product.getLeftHandOperand()) || isStored(product.getRightHandOperand());
        }
        // What only multiplies a duration is taken for one, too, when its type is inferred.
        return amount instanceof Expression expression
                && !(amount instanceof Literal || amount instanceof JdbcParameter)
                && expression.getExpressionType() != null
                && expression
                                .getExpressionType()
                                .getSingleJdbcMapping()
                                .getMappedJavaType()
                                .getJavaTypeClass()
                        == Duration.class;
    }
}
