package dev.testkeep.dialect.duckdb.orm.function;

import java.util.List;
import org.hibernate.dialect.function.array.ArrayToStringFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.type.spi.TypeConfiguration;

/** {@code array_to_string}: leaves nulls out, or writes the third argument for them. */
final class ArrayJoinFunction extends ArrayToStringFunction {

    ArrayJoinFunction(TypeConfiguration types) {
        super(types);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        appender.appendSql("array_to_string(list_transform(");
        arguments.get(0).accept(translator);
        appender.appendSql(",lambda x: coalesce(cast(x as varchar),");
        renderDefault(appender, arguments, translator);
        // For a separator that is null, DuckDB would take a comma.
        appender.appendSql(")),coalesce(");
        arguments.get(1).accept(translator);
        appender.appendSql(",''))");
    }

    private static void renderDefault(
            SqlAppender appender, List<? extends SqlAstNode> arguments, SqlAstTranslator<?> translator) {
        if (arguments.size() > 2) {
            arguments.get(2).accept(translator);
        } else {
            appender.appendSql("null");
        }
    }
}
