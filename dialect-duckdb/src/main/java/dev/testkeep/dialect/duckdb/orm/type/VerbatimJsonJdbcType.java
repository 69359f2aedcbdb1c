package dev.testkeep.dialect.duckdb.orm.type;

import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.spi.RuntimeModelCreationContext;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.type.descriptor.jdbc.AggregateJdbcType;
import org.hibernate.type.descriptor.jdbc.JsonJdbcType;
import org.jspecify.annotations.Nullable;

/** JSON as text: DuckDB checks it and keeps every character of it. Thread-safe. */
public class VerbatimJsonJdbcType extends JsonJdbcType {

    static final VerbatimJsonJdbcType INSTANCE = new VerbatimJsonJdbcType(null);

    private static final long serialVersionUID = 1L;

    /** For this embeddable, or for values of any other Java type. */
    protected VerbatimJsonJdbcType(@Nullable EmbeddableMappingType embeddable) {
        super(embeddable);
    }

    @Override
    public AggregateJdbcType resolveAggregateJdbcType(
            EmbeddableMappingType mapping, String sqlType, RuntimeModelCreationContext context) {
        return new VerbatimJsonJdbcType(mapping);
    }

    @Override
    public void appendWriteExpression(
            String writeExpression, @Nullable Size size, SqlAppender appender, Dialect dialect) {
        appender.append("cast(");
        appender.append(writeExpression);
        appender.append(" as json)");
    }

    @Override
    public boolean isWriteExpressionTyped(Dialect dialect) {
        return true;
    }
}
