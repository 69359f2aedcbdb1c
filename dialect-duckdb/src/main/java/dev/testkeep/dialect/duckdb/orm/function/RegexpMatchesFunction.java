package dev.testkeep.dialect.duckdb.orm.function;

import java.util.List;
import org.hibernate.dialect.function.AbstractRegexpLikeFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.type.spi.TypeConfiguration;

/** {@code regexp_like}, whether some part of a string matches; the flags are those of {@code regexp_matches}. */
final class RegexpMatchesFunction extends AbstractRegexpLikeFunction {

    RegexpMatchesFunction(TypeConfiguration types) {
        super(types);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        String separator = "regexp_matches(";
        for (SqlAstNode argument : arguments) {
            appender.appendSql(separator);
            argument.accept(translator);
            separator = ",";
        }
        appender.appendSql(')');
    }
}
