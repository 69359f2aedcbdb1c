package dev.testkeep.dialect.duckdb.orm.function;

import static org.hibernate.query.sqm.produce.function.FunctionParameterType.INTEGER;
import static org.hibernate.query.sqm.produce.function.FunctionParameterType.NUMERIC;
import static org.hibernate.query.sqm.produce.function.FunctionParameterType.STRING;

import dev.testkeep.dialect.duckdb.orm.function.HypotheticalRankFunction.Kind;
import java.util.List;
import java.util.Locale;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.function.CommonFunctionFactory;
import org.hibernate.dialect.function.FormatFunction;
import org.hibernate.query.sqm.function.AbstractSqmFunctionDescriptor;
import org.hibernate.query.sqm.function.SqmFunctionRegistry;
import org.hibernate.query.sqm.produce.function.StandardFunctionReturnTypeResolvers;
import org.hibernate.type.BasicType;
import org.hibernate.type.BasicTypeReference;
import org.hibernate.type.StandardBasicTypes;
import org.hibernate.type.spi.TypeConfiguration;

/** What DuckDB adds to, or spells differently from, the functions that Hibernate registers for every database. */
public final class DuckDBFunctions {

    private final FunctionContributions contributions;
    private final SqmFunctionRegistry registry;
    private final TypeConfiguration types;
    private final CommonFunctionFactory common;
    private final Dialect dialect;

    /** For the registry behind {@code contributions}, and for {@code dialect}. */
    public DuckDBFunctions(FunctionContributions contributions, Dialect dialect) {
        this.contributions = contributions;
        this.registry = contributions.getFunctionRegistry();
        this.types = contributions.getTypeConfiguration();
        this.common = new CommonFunctionFactory(contributions);
        this.dialect = dialect;
    }

    /** Registers everything; {@code jsonChanges} if the engine has {@code json_set} and its like. */
    public void register(boolean jsonChanges) {
        registerMath();
        registerStrings();
        registerDates();
        registerAggregates();
        registerWindowFunctions();
        new ArrayFunctions(contributions).register();
        new JsonFunctions(contributions).register(jsonChanges);
        registry.register("unnest", new NamedUnnestFunction());
        registry.register("generate_series", new NamedSeriesFunction(types));
    }

    private void registerMath() {
        common.cot();
        common.radians();
        common.degrees();
        common.log();
        common.log10();
        common.sinh();
        common.cosh();
        common.tanh();
        common.moreHyperbolic();
        common.cbrt();
        common.pi();
        common.mod_operator();
        common.trunc_dateTrunc();
        registry.patternDescriptorBuilder("rand", "random()")
                .setExactArgumentCount(0)
                .setInvariantType(type(StandardBasicTypes.DOUBLE))
                .register();
        registerBitOperations();
    }

    private void registerBitOperations() {
        common.bitandorxornot_operator();
        registry.patternDescriptorBuilder("bitxor", "xor(?1,?2)")
                .setExactArgumentCount(2)
                .setParameterTypes(INTEGER, INTEGER)
                .setReturnTypeResolver(StandardFunctionReturnTypeResolvers.useArgType(1))
                .register();
        common.bitAndOr();
    }

    private void registerStrings() {
        common.trim2();
        common.repeat();
        common.reverse();
        common.translate();
        common.ascii();
        common.char_chr();
        common.substr();
        common.instr();
        common.concat_pipeOperator();
        common.octetLength_pattern("strlen(?1)");
        common.bitLength_pattern("(strlen(?1)*8)");
        common.length_characterLength_pattern("length(?1)");
        common.locate_positionSubstring();
        common.position();
        common.hex("hex(?1)");
        common.md5("unhex(md5(?1))");
        common.sha("unhex(sha256(?1))");
        registerPads();
        registry.patternDescriptorBuilder(
                        "initcap",
                        "array_to_string(list_transform(string_split(?1,' '),"
                                + "lambda w: upper(left(w,1))||lower(substr(w,2))),' ')")
                .setExactArgumentCount(1)
                .setParameterTypes(STRING)
                .setInvariantType(type(StandardBasicTypes.STRING))
                .register();
        registry.register("regexp_like", new RegexpMatchesFunction(types));
        registry.register("cast", new LengthAwareCastFunction(dialect));
    }

    /** DuckDB wants the fill character spelt out. */
    private void registerPads() {
        for (String name : List.of("lpad", "rpad")) {
            registry.registerBinaryTernaryPattern(
                    name,
                    type(StandardBasicTypes.STRING),
                    name + "(?1,cast(?2 as integer),' ')",
                    name + "(?1,cast(?2 as integer),?3)",
                    STRING,
                    INTEGER,
                    STRING,
                    types);
        }
    }

    private void registerDates() {
        common.localtimeLocaltimestamp();
        common.dateTrunc();
        common.lastDay();
        common.daynameMonthname();
        common.makeDateTimeTimestamp();
        registry.register("timestampadd", new AddDurationFunction(dialect, types));
        registry.register("format", new FormatFunction("strftime", false, true, false, types));
    }

    private void registerAggregates() {
        common.everyAny_boolAndOr();
        common.median();
        common.stddev();
        common.stddevPopSamp();
        common.variance();
        common.varPopSamp();
        common.covarPopSamp();
        common.corr();
        common.regrLinearRegressionAggregates();
        common.listagg_stringAgg("varchar");
        registry.register("percentile_cont", new QuantileFunction("percentile_cont", "quantile_cont", NUMERIC, types));
        registry.register("percentile_disc", new QuantileFunction("percentile_disc", "quantile_disc", NUMERIC, types));
        registry.register("mode", new QuantileFunction("mode", "mode", null, types));
        registerRank(Kind.RANK, StandardBasicTypes.LONG);
        registerRank(Kind.DENSE_RANK, StandardBasicTypes.LONG);
        registerRank(Kind.PERCENT_RANK, StandardBasicTypes.DOUBLE);
        registerRank(Kind.CUME_DIST, StandardBasicTypes.DOUBLE);
    }

    private void registerRank(Kind kind, BasicTypeReference<?> type) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        registry.register(name, new HypotheticalRankFunction(kind, name, type, types));
    }

    private void registerWindowFunctions() {
        common.windowFunctions();
        for (String name : List.of("lag", "lead", "first_value", "last_value", "nth_value")) {
            var standard = (AbstractSqmFunctionDescriptor) registry.findFunctionDescriptor(name);
            registry.register(name, new NullTreatmentFunction(name, standard));
        }
    }

    private <T> BasicType<T> type(BasicTypeReference<T> reference) {
        return types.getBasicTypeRegistry().resolve(reference);
    }
}
