package dev.testkeep.dialect.duckdb.orm.function;

import org.hibernate.dialect.function.json.JsonExistsFunction;
import org.hibernate.metamodel.model.domain.ReturnableType;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.type.spi.TypeConfiguration;

/** {@code json_exists}: whether a document has something at a path. */
final class JsonPathExistsFunction extends JsonExistsFunction {

    JsonPathExistsFunction(TypeConfiguration types) {
        super(types, true, false);
    }

    @Override
    protected void render(
            SqlAppender appender,
            JsonExistsArguments arguments,
            ReturnableType<?> returnType,
            SqlAstTranslator<?> translator) {
        JsonPaths.renderCall(
                appender,
                "json_exists",
                arguments.jsonDocument(),
                arguments.jsonPath(),
                arguments.passingClause(),
                translator);
    }
}
