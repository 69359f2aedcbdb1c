package dev.testkeep.dialect.duckdb.orm.function;

import org.hibernate.dialect.function.GenerateSeriesFunction;
import org.hibernate.metamodel.mapping.CollectionPart;
import org.hibernate.query.sqm.tuple.internal.AnonymousTupleTableGroupProducer;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.expression.Expression;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.spi.TypeConfiguration;
import org.jspecify.annotations.Nullable;

/** {@code generate_series}, with names for its columns, and dates for dates: DuckDB gives timestamps. */
final class NamedSeriesFunction extends GenerateSeriesFunction {

    NamedSeriesFunction(TypeConfiguration types) {
        super("v", "i", false, types);
    }

    @Override
    protected void renderGenerateSeries(
            SqlAppender appender,
            Expression start,
            Expression stop,
            @Nullable Expression step,
            AnonymousTupleTableGroupProducer tupleType,
            String tableIdentifierVariable,
            SqlAstTranslator<?> translator) {
        boolean index = tupleType.findSubPart(CollectionPart.Nature.INDEX.getName(), null) != null;
        appender.appendSql(isDate(start) ? "(select cast(v as date) as v" : "(select v");
        appender.appendSql(index ? ",i from " : " from ");
        super.renderGenerateSeries(appender, start, stop, step, tupleType, tableIdentifierVariable, translator);
        appender.appendSql(index ? " t(v,i))" : " t(v))");
    }

    private static boolean isDate(Expression expression) {
        var type = expression.getExpressionType();
        return type != null && type.getSingleJdbcMapping().getJdbcType().getDdlTypeCode() == SqlTypes.DATE;
    }
}
