package dev.testkeep.dialect.duckdb.orm.function;

import java.util.List;
import org.hibernate.dialect.function.json.JsonObjectFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.query.sqm.produce.function.FunctionArgumentException;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.expression.JsonNullBehavior;
import org.hibernate.type.spi.TypeConfiguration;

/** {@code json_object}, always with its nulls. */
final class JsonPairsFunction extends JsonObjectFunction {

    JsonPairsFunction(TypeConfiguration types) {
        super(types, false);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        if (arguments.contains(JsonNullBehavior.ABSENT)) {
            throw new FunctionArgumentException("json_object on DuckDB cannot be 'absent on null'");
        }
        appender.appendSql("json_object(");
        String separator = "";
        for (SqlAstNode argument : arguments) {
            if (!(argument instanceof JsonNullBehavior)) {
                appender.appendSql(separator);
                argument.accept(translator);
                separator = ",";
            }
        }
        appender.appendSql(')');
    }
}
