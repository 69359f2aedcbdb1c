package dev.testkeep.dialect.duckdb.orm.function;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.query.sqm.function.AbstractSqmFunctionDescriptor;
import org.hibernate.query.sqm.function.FunctionKind;
import org.hibernate.query.sqm.function.NamedSqmFunctionDescriptor;
import org.hibernate.sql.ast.SqlAstNodeRenderingMode;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.predicate.Predicate;
import org.jspecify.annotations.Nullable;

/** A window function whose {@code ignore nulls} DuckDB wants before the closing parenthesis. */
final class NullTreatmentFunction extends NamedSqmFunctionDescriptor {

    /** The function {@code name} with the arguments and the result of {@code standard}. */
    NullTreatmentFunction(String name, AbstractSqmFunctionDescriptor standard) {
        super(
                name,
                true,
                standard.getArgumentsValidator(),
                standard.getReturnTypeResolver(),
                standard.getArgumentTypeResolver(),
                name,
                FunctionKind.WINDOW,
                standard.getArgumentListSignature(),
                SqlAstNodeRenderingMode.DEFAULT);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            Predicate filter,
            @Nullable Boolean respectNulls,
            Boolean fromFirst,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        List<? extends SqlAstNode> treated = respectNulls == null
                ? arguments
                : withSuffix(arguments, respectNulls ? " respect nulls" : " ignore nulls", appender);
        super.render(appender, treated, filter, null, fromFirst, returnType, translator);
    }

    private static List<SqlAstNode> withSuffix(
            List<? extends SqlAstNode> arguments, String suffix, SqlAppender appender) {
        var treated = new ArrayList<SqlAstNode>(arguments);
        SqlAstNode last = treated.remove(treated.size() - 1);
        treated.add(walker -> {
            last.accept(walker);
            appender.appendSql(suffix);
        });
        return treated;
    }
}
