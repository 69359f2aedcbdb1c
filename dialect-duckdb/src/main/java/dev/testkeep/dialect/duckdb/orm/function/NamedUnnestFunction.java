package dev.testkeep.dialect.duckdb.orm.function;

import org.hibernate.dialect.function.array.UnnestFunction;
import org.hibernate.metamodel.mapping.CollectionPart;
import org.hibernate.metamodel.mapping.SqlTypedMapping;
import org.hibernate.query.sqm.tuple.internal.AnonymousTupleTableGroupProducer;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.expression.Expression;
import org.hibernate.type.BasicPluralType;
import org.jspecify.annotations.Nullable;

/** {@code unnest}, with names for its columns: what DuckDB calls them depends on the version and on the query. */
final class NamedUnnestFunction extends UnnestFunction {

    NamedUnnestFunction() {
        super("v", "i");
    }

    @Override
    protected void renderUnnest(
            SqlAppender appender,
            Expression array,
            BasicPluralType<?, ?> pluralType,
            @Nullable SqlTypedMapping sqlTypedMapping,
            AnonymousTupleTableGroupProducer tupleType,
            String tableIdentifierVariable,
            SqlAstTranslator<?> translator) {
        boolean index = tupleType.findSubPart(CollectionPart.Nature.INDEX.getName(), null) != null;
        appender.appendSql(index ? "(select v,i from unnest(" : "(select v from unnest(");
        array.accept(translator);
        appender.appendSql(index ? ") with ordinality t(v,i))" : ") t(v))");
    }
}
