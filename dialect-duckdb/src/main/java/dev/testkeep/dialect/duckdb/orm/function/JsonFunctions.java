package dev.testkeep.dialect.duckdb.orm.function;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.query.sqm.function.SqmFunctionRegistry;
import org.hibernate.query.sqm.produce.function.ArgumentTypesValidator;
import org.hibernate.query.sqm.produce.function.FunctionParameterType;
import org.hibernate.query.sqm.produce.function.StandardArgumentsValidators;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.spi.TypeConfiguration;

/** HQL's functions of JSON; users have to enable them by {@code hibernate.query.hql.json_functions_enabled}. */
final class JsonFunctions {

    private final SqmFunctionRegistry registry;
    private final TypeConfiguration types;

    JsonFunctions(FunctionContributions contributions) {
        this.registry = contributions.getFunctionRegistry();
        this.types = contributions.getTypeConfiguration();
    }

    void register(boolean changes) {
        registry.register("json_value", new JsonExtractValueFunction(types));
        registry.register("json_query", new JsonExtractFunction(types));
        registry.register("json_exists", new JsonPathExistsFunction(types));
        registry.register("json_array", new JsonListFunction(types));
        registry.register("json_object", new JsonPairsFunction(types));
        registry.register("json_arrayagg", new JsonListAggregate(types));
        registry.register("json_objectagg", new JsonPairsAggregate(types));
        registry.register("json_table", new JsonRowsFunction(types));
        change("json_mergepatch", "json_merge_patch(?1,?2)", FunctionParameterType.IMPLICIT_JSON);
        if (changes) {
            registerChanges();
        }
    }

    private void registerChanges() {
        for (String name : new String[] {"json_set", "json_insert", "json_replace"}) {
            change(name, name + "(?1,?2,to_json(?3))", FunctionParameterType.STRING, FunctionParameterType.ANY);
        }
        change("json_remove", "json_remove(?1,?2)", FunctionParameterType.STRING);
    }

    private void change(String name, String pattern, FunctionParameterType... further) {
        var parameters = new FunctionParameterType[further.length + 1];
        parameters[0] = FunctionParameterType.IMPLICIT_JSON;
        System.arraycopy(further, 0, parameters, 1, further.length);
        registry.patternDescriptorBuilder(name, pattern)
                .setArgumentsValidator(
                        new ArgumentTypesValidator(StandardArgumentsValidators.exactly(parameters.length), parameters))
                .setInvariantType(types.getBasicTypeRegistry().resolve(String.class, SqlTypes.JSON))
                .register();
    }
}
