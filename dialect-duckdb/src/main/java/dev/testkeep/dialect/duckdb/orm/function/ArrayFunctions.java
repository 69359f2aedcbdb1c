package dev.testkeep.dialect.duckdb.orm.function;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.dialect.function.CommonFunctionFactory;
import org.hibernate.dialect.function.array.ArrayAndElementArgumentTypeResolver;
import org.hibernate.dialect.function.array.ArrayAndElementArgumentValidator;
import org.hibernate.dialect.function.array.ArrayArgumentValidator;
import org.hibernate.dialect.function.array.ArrayViaArgumentReturnTypeResolver;
import org.hibernate.dialect.function.array.ElementViaArrayArgumentReturnTypeResolver;
import org.hibernate.query.sqm.function.SqmFunctionRegistry;
import org.hibernate.query.sqm.produce.function.FunctionReturnTypeResolver;
import org.hibernate.query.sqm.produce.function.StandardArgumentsValidators;
import org.hibernate.query.sqm.produce.function.StandardFunctionArgumentTypeResolvers;
import org.hibernate.query.sqm.produce.function.StandardFunctionReturnTypeResolvers;
import org.hibernate.type.spi.TypeConfiguration;

/** HQL's functions of arrays, which are lists in DuckDB. */
final class ArrayFunctions {

    private static final FunctionReturnTypeResolver SAME_ARRAY = ArrayViaArgumentReturnTypeResolver.DEFAULT_INSTANCE;

    private final CommonFunctionFactory common;
    private final SqmFunctionRegistry registry;
    private final TypeConfiguration types;

    ArrayFunctions(FunctionContributions contributions) {
        this.common = new CommonFunctionFactory(contributions);
        this.registry = contributions.getFunctionRegistry();
        this.types = contributions.getTypeConfiguration();
    }

    void register() {
        common.array();
        common.arrayAggregate();
        common.arrayContains_postgresql();
        registry.register("array_contains", new NullAwareContainsFunction(false, types));
        registry.register("array_contains_nullable", new NullAwareContainsFunction(true, types));
        registry.register("array_includes", new NullAwareIncludesFunction(types));
        common.arrayIntersects_postgresql();
        common.arrayConcat_operator();
        common.arrayPrepend_operator();
        common.arrayAppend_operator();
        common.arraySlice_operator();
        registerElements();
        registerChanges();
        registerOrder();
    }

    private void registerElements() {
        register("array_get", "?1[?2]", 2, ElementViaArrayArgumentReturnTypeResolver.DEFAULT_INSTANCE);
        register("array_length", "cast(len(?1) as integer)", 1, integer());
        registry.registerAlternateKey("cardinality", "array_length");
        register(
                "array_position",
                "case when ?1 is not null then coalesce(list_position(?1,?2),0) end",
                2,
                integer(),
                1);
        registry.register("array_positions", new ArrayPositionsFunction(false, types));
        registry.register("array_positions_list", new ArrayPositionsFunction(true, types));
    }

    private void registerChanges() {
        register(
                "array_set",
                "list_transform(range(1,greatest(len(?1),?2)+1),lambda i: case when i=?2 then ?3 else ?1[i] end)",
                3,
                SAME_ARRAY,
                2);
        register("array_remove", "list_filter(?1,lambda x: x is distinct from ?2)", 2, SAME_ARRAY, 1);
        register("array_remove_index", "list_filter(?1,lambda x,i: i is distinct from ?2)", 2, SAME_ARRAY);
        register(
                "array_replace",
                "list_transform(?1,lambda x: case when x is not distinct from ?2 then ?3 else x end)",
                3,
                SAME_ARRAY,
                1,
                2);
        register("array_trim", "?1[1:len(?1)-?2]", 2, SAME_ARRAY);
        registry.register("array_fill", new ArrayFillFunction(false));
        registry.register("array_fill_list", new ArrayFillFunction(true));
    }

    private void registerOrder() {
        register("array_reverse", "list_reverse(?1)", 1, SAME_ARRAY);
        registry.register("array_sort", new ArraySortFunction(types));
        registry.register("array_to_string", new ArrayJoinFunction(types));
    }

    /** Registers a function of an array; {@code elements} are the positions of those arguments that are elements. */
    private void register(
            String name, String pattern, int arguments, FunctionReturnTypeResolver result, int... elements) {
        boolean hasElements = elements.length > 0;
        registry.patternDescriptorBuilder(name, pattern)
                .setArgumentsValidator(StandardArgumentsValidators.composite(
                        StandardArgumentsValidators.exactly(arguments),
                        hasElements
                                ? new ArrayAndElementArgumentValidator(0, elements)
                                : ArrayArgumentValidator.DEFAULT_INSTANCE))
                .setArgumentTypeResolver(
                        hasElements
                                ? new ArrayAndElementArgumentTypeResolver(0, elements)
                                : StandardFunctionArgumentTypeResolvers.NULL)
                .setReturnTypeResolver(result)
                .register();
    }

    private FunctionReturnTypeResolver integer() {
        return StandardFunctionReturnTypeResolvers.invariant(types.standardBasicTypeForJavaType(Integer.class));
    }
}
