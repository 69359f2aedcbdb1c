package dev.testkeep.dialect.duckdb.orm.function;

import java.util.List;
import org.hibernate.dialect.function.json.JsonArrayFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.expression.JsonNullBehavior;
import org.hibernate.type.spi.TypeConfiguration;

/** {@code json_array}, without nulls unless they are asked for. */
final class JsonListFunction extends JsonArrayFunction {

    JsonListFunction(TypeConfiguration types) {
        super(types);
    }

    @Override
    public void render(
            SqlAppender appender,
            List<? extends SqlAstNode> arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        List<? extends SqlAstNode> values = arguments.stream()
                .filter(argument -> !(argument instanceof JsonNullBehavior))
                .toList();
        if (values.isEmpty() || arguments.contains(JsonNullBehavior.NULL)) {
            appender.appendSql("json_array(");
            renderValues(appender, values, "", "", translator);
            appender.appendSql(')');
        } else {
            appender.appendSql("to_json(list_filter([");
            renderValues(appender, values, "to_json(", ")", translator);
            appender.appendSql("],lambda x: x is not null))");
        }
    }

    private static void renderValues(
            SqlAppender appender,
            List<? extends SqlAstNode> values,
            String before,
            String after,
            SqlAstTranslator<?> translator) {
        String separator = before;
        for (SqlAstNode value : values) {
            appender.appendSql(separator);
            value.accept(translator);
            appender.appendSql(after);
            separator = "," + before;
        }
    }
}
