package dev.testkeep.dialect.duckdb.orm;

import dev.testkeep.dialect.duckdb.orm.ddl.DuckDBSchema;
import dev.testkeep.dialect.duckdb.orm.function.DuckDBFunctions;
import dev.testkeep.dialect.duckdb.orm.type.DuckDBTypes;
import jakarta.persistence.GenerationType;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Timeout;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.hibernate.LockMode;
import org.hibernate.LockOptions;
import org.hibernate.Locking;
import org.hibernate.ScrollMode;
import org.hibernate.UnsupportedLockAttemptException;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.DmlTargetColumnQualifierSupport;
import org.hibernate.dialect.FunctionalDependencyAnalysisSupport;
import org.hibernate.dialect.FunctionalDependencyAnalysisSupportImpl;
import org.hibernate.dialect.NationalizationSupport;
import org.hibernate.dialect.NullOrdering;
import org.hibernate.dialect.SelectItemReferenceStrategy;
import org.hibernate.dialect.TimeZoneSupport;
import org.hibernate.dialect.identity.IdentityColumnSupport;
import org.hibernate.dialect.lock.LockingStrategy;
import org.hibernate.dialect.lock.internal.NoLockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;
import org.hibernate.dialect.pagination.LimitHandler;
import org.hibernate.dialect.pagination.LimitOffsetLimitHandler;
import org.hibernate.dialect.sequence.SequenceSupport;
import org.hibernate.dialect.temptable.TemporaryTableStrategy;
import org.hibernate.dialect.unique.UniqueDelegate;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.config.spi.StandardConverters;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.env.spi.IdentifierCaseStrategy;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelperBuilder;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.exception.spi.SQLExceptionConversionDelegate;
import org.hibernate.exception.spi.ViolatedConstraintNameExtractor;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.Table;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.spi.RuntimeModelCreationContext;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.persister.entity.mutation.EntityMutationTarget;
import org.hibernate.query.common.FetchClauseType;
import org.hibernate.query.common.TemporalUnit;
import org.hibernate.query.sqm.CastType;
import org.hibernate.query.sqm.IntervalType;
import org.hibernate.query.sqm.mutation.internal.temptable.LocalTemporaryTableInsertStrategy;
import org.hibernate.query.sqm.mutation.internal.temptable.LocalTemporaryTableMutationStrategy;
import org.hibernate.query.sqm.mutation.spi.SqmMultiTableInsertStrategy;
import org.hibernate.query.sqm.mutation.spi.SqmMultiTableMutationStrategy;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.SqlAstTranslatorFactory;
import org.hibernate.sql.ast.internal.PessimisticLockKind;
import org.hibernate.sql.ast.spi.LockingClauseStrategy;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.spi.StandardSqlAstTranslatorFactory;
import org.hibernate.sql.ast.tree.Statement;
import org.hibernate.sql.ast.tree.select.QuerySpec;
import org.hibernate.sql.exec.spi.JdbcOperation;
import org.hibernate.sql.model.MutationOperation;
import org.hibernate.sql.model.internal.OptionalTableUpdate;
import org.hibernate.tool.schema.extract.spi.ExtractionContext;
import org.hibernate.tool.schema.extract.spi.InformationExtractor;
import org.hibernate.tool.schema.spi.Exporter;
import org.hibernate.tool.schema.spi.TableMigrator;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.spi.JdbcTypeRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A Hibernate dialect for DuckDB 1.5 and above.
 *
 * <p>Hibernate finds it by itself over a {@link DuckDBDataSource}. Over the plain driver, whose metadata Hibernate
 * cannot read, set {@code hibernate.dialect=DuckDB} (or this class's name).
 *
 * <p>What DuckDB cannot do is left out of the schema rather than emitted to fail: foreign keys, constraints added to
 * an existing table, and, unless {@link #CREATE_INDEXES} is set, secondary indexes. Unique and check constraints are
 * part of {@code create table}. DuckDB has no row locks, so pessimistic lock modes are refused.
 *
 * <p>Immutable after Hibernate has built its registries, and safe for use by several threads.
 */
// Several hooks of Hibernate's dialects have deprecated parameters, or are deprecated before they have a successor.
@SuppressWarnings({"deprecation", "removal"})
public class DuckDBDialect extends Dialect {

    /**
     * The setting that makes schema creation emit {@code create index} for non-unique indexes; false by default.
     * DuckDB filters by zone maps, so that such an index seldom helps, and an update of an indexed column is a delete
     * and an insert, which hides conflicts between transactions.
     */
    public static final String CREATE_INDEXES = "hibernate.dialect.duckdb.create_indexes";

    private static final DatabaseVersion MINIMUM_VERSION = DatabaseVersion.make(1, 5);

    private static final DatabaseVersion V2 = DatabaseVersion.make(2, 0);

    private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

    /** DuckDB's reserved words that ANSI SQL does not know. */
    private static final Set<String> KEYWORDS = Set.of(
            "analyse",
            "analyze",
            "asc",
            "deferrable",
            "desc",
            "describe",
            "initially",
            "lambda",
            "limit",
            "offset",
            "pivot",
            "pivot_longer",
            "pivot_wider",
            "placing",
            "qualify",
            "returning",
            "show",
            "summarize",
            "unpivot",
            "variadic",
            "at");

    private final DuckDBSchema schema = new DuckDBSchema(this);
    private boolean createIndexes;

    /** For DuckDB {@link #getMinimumSupportedVersion() 1.5}: used where the version is not known. */
    public DuckDBDialect() {
        this(MINIMUM_VERSION);
    }

    /** For the version that {@code info} reports. */
    public DuckDBDialect(DialectResolutionInfo info) {
        this(versionOf(info));
        registerKeywords(info);
    }

    /** For {@code version}. */
    public DuckDBDialect(DatabaseVersion version) {
        super(version);
    }

    private static DatabaseVersion versionOf(DialectResolutionInfo info) {
        var matcher = VERSION.matcher(String.valueOf(info.getDatabaseVersion()));
        if (!matcher.matches()) {
            return info.makeCopyOrDefault(MINIMUM_VERSION);
        }
        String micro = matcher.group(3);
        return DatabaseVersion.make(
                Integer.valueOf(matcher.group(1)),
                Integer.valueOf(matcher.group(2)),
                micro == null ? 0 : Integer.valueOf(micro));
    }

    DuckDBSchema schema() {
        return schema;
    }

    /** The driver reports 1.0 as its number whatever the engine's is, which is only in the product version. */
    @Override
    public DatabaseVersion determineDatabaseVersion(DialectResolutionInfo info) {
        return versionOf(info);
    }

    @Override
    protected DatabaseVersion getMinimumSupportedVersion() {
        return MINIMUM_VERSION;
    }

    @Override
    protected void registerDefaultKeywords() {
        super.registerDefaultKeywords();
        KEYWORDS.forEach(this::registerKeyword);
    }

    // Types and functions

    @Override
    protected String columnType(int sqlTypeCode) {
        String name = DuckDBTypes.columnType(sqlTypeCode);
        return name == null ? super.columnType(sqlTypeCode) : name;
    }

    @Override
    protected boolean isLob(int sqlTypeCode) {
        return false;
    }

    @Override
    protected void registerColumnTypes(TypeContributions contributions, ServiceRegistry serviceRegistry) {
        super.registerColumnTypes(contributions, serviceRegistry);
        DuckDBTypes.registerColumnTypes(contributions.getTypeConfiguration().getDdlTypeRegistry(), this);
    }

    @Override
    public void contributeTypes(TypeContributions contributions, ServiceRegistry serviceRegistry) {
        super.contributeTypes(contributions, serviceRegistry);
        DuckDBTypes.registerJdbcTypes(contributions.getTypeConfiguration().getJdbcTypeRegistry());
        createIndexes = serviceRegistry
                .requireService(ConfigurationService.class)
                .getSetting(CREATE_INDEXES, StandardConverters.BOOLEAN, false);
    }

    @Override
    public void initializeFunctionRegistry(FunctionContributions contributions) {
        super.initializeFunctionRegistry(contributions);
        new DuckDBFunctions(contributions, this).register(getVersion().isSameOrAfter(V2));
    }

    @Override
    public JdbcType resolveSqlTypeDescriptor(
            String columnTypeName, int jdbcTypeCode, int precision, int scale, JdbcTypeRegistry registry) {
        return DuckDBTypes.resolve(columnTypeName, jdbcTypeCode, registry);
    }

    @Override
    public String getArrayTypeName(
            @Nullable String javaElementTypeName, String elementTypeName, @Nullable Integer maxLength) {
        return elementTypeName + "[]";
    }

    @Override
    public boolean supportsStandardArrays() {
        return true;
    }

    @Override
    public boolean supportsArrayConstructor() {
        return true;
    }

    @Override
    public int getMaxVarcharLength() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int getMaxVarbinaryLength() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int getMaxTimestampPrecision() {
        return 6;
    }

    @Override
    public boolean doesRoundTemporalOnOverflow() {
        // timestamptz cuts what is below a microsecond, and so does the driver.
        return false;
    }

    @Override
    public NationalizationSupport getNationalizationSupport() {
        return NationalizationSupport.IMPLICIT;
    }

    @Override
    public TimeZoneSupport getTimeZoneSupport() {
        return TimeZoneSupport.NORMALIZE;
    }

    @Override
    public boolean supportsTruncateWithCast() {
        return false;
    }

    @Override
    public String castPattern(CastType from, CastType to) {
        return from == CastType.STRING && to == CastType.BOOLEAN ? "cast(?1 as ?2)" : super.castPattern(from, to);
    }

    // Dates and times

    @Override
    public String currentTime() {
        return "localtime";
    }

    @Override
    public String currentTimestamp() {
        return "localtimestamp";
    }

    @Override
    public String currentTimestampWithTimeZone() {
        return "current_timestamp";
    }

    @Override
    public boolean supportsCurrentTimestampSelection() {
        return true;
    }

    @Override
    public boolean isCurrentTimestampSelectStringCallable() {
        return false;
    }

    @Override
    public String getCurrentTimestampSelectString() {
        return "select current_timestamp";
    }

    @Override
    public long getFractionalSecondPrecisionInNanos() {
        return DatetimeSql.NANOS_PER_NATIVE_UNIT;
    }

    @Override
    public String extractPattern(TemporalUnit unit) {
        return DatetimeSql.extractPattern(unit);
    }

    @Override
    public String translateExtractField(TemporalUnit unit) {
        return DatetimeSql.extractField(unit);
    }

    @Override
    public String timestampaddPattern(
            TemporalUnit unit, @Nullable TemporalType temporalType, @Nullable IntervalType intervalType) {
        return DatetimeSql.addPattern(unit, temporalType, intervalType);
    }

    @Override
    public String timestampdiffPattern(@Nullable TemporalUnit unit, TemporalType from, TemporalType to) {
        return DatetimeSql.diffPattern(unit);
    }

    @Override
    public void appendDatetimeFormat(SqlAppender appender, String format) {
        appender.appendSql(DatetimeSql.strftimeFormat(format));
    }

    @Override
    public boolean supportsTemporalLiteralOffset() {
        return true;
    }

    @Override
    public void appendDateTimeLiteral(
            SqlAppender appender, TemporalAccessor value, TemporalType precision, TimeZone timeZone) {
        DatetimeSql.appendLiteral(appender, value, precision, timeZone);
    }

    @Override
    public void appendDateTimeLiteral(SqlAppender appender, Date value, TemporalType precision, TimeZone timeZone) {
        DatetimeSql.appendLiteral(appender, value, precision, timeZone);
    }

    @Override
    public void appendDateTimeLiteral(SqlAppender appender, Calendar value, TemporalType precision, TimeZone timeZone) {
        DatetimeSql.appendLiteral(appender, value, precision, timeZone);
    }

    @Override
    public void appendBinaryLiteral(SqlAppender appender, byte[] bytes) {
        appender.appendSql("unhex('");
        for (byte b : bytes) {
            appender.appendSql(String.format(Locale.ROOT, "%02x", b));
        }
        appender.appendSql("')");
    }

    @Override
    public void appendBooleanValueString(SqlAppender appender, boolean value) {
        appender.appendSql(value);
    }

    // Queries

    @Override
    public SqlAstTranslatorFactory getSqlAstTranslatorFactory() {
        return new StandardSqlAstTranslatorFactory() {
            @Override
            protected <T extends JdbcOperation> SqlAstTranslator<T> buildTranslator(
                    SessionFactoryImplementor sessionFactory, Statement statement) {
                return new DuckDBSqlAstTranslator<>(sessionFactory, statement);
            }
        };
    }

    @Override
    public MutationOperation createOptionalTableUpdateOperation(
            EntityMutationTarget target, OptionalTableUpdate update, SessionFactoryImplementor factory) {
        return new DuckDBSqlAstTranslator<>(factory, update).createMergeOperation(update);
    }

    @Override
    public LimitHandler getLimitHandler() {
        return LimitOffsetLimitHandler.OFFSET_ONLY_INSTANCE;
    }

    @Override
    public boolean supportsFetchClause(FetchClauseType type) {
        return type == FetchClauseType.ROWS_ONLY;
    }

    @Override
    public ScrollMode defaultScrollMode() {
        return ScrollMode.FORWARD_ONLY;
    }

    @Override
    public NullOrdering getNullOrdering() {
        return NullOrdering.LAST;
    }

    @Override
    public String getCaseInsensitiveLike() {
        return "ilike";
    }

    @Override
    public boolean supportsCaseInsensitiveLike() {
        return true;
    }

    @Override
    public boolean supportsDistinctFromPredicate() {
        return true;
    }

    @Override
    public boolean supportsIsTrue() {
        return true;
    }

    @Override
    public boolean supportsTupleCounts() {
        return true;
    }

    @Override
    public boolean requiresParensForTupleCounts() {
        return true;
    }

    @Override
    public boolean requiresParensForTupleDistinctCounts() {
        return true;
    }

    @Override
    public boolean supportsWindowFunctions() {
        return true;
    }

    @Override
    public boolean supportsFilterClause() {
        return true;
    }

    @Override
    public boolean supportsLateral() {
        return true;
    }

    @Override
    public boolean supportsRecursiveCTE() {
        return true;
    }

    @Override
    public boolean supportsNonQueryWithCTE() {
        return true;
    }

    @Override
    public boolean supportsValuesList() {
        return true;
    }

    @Override
    public boolean supportsOffsetInSubquery() {
        return true;
    }

    @Override
    public boolean supportsRowConstructor() {
        return true;
    }

    @Override
    public boolean supportsFromClauseInUpdate() {
        return true;
    }

    @Override
    public boolean supportsInsertReturning() {
        return true;
    }

    @Override
    public String getDefaultOrdinalityColumnName() {
        return "i";
    }

    @Override
    public DmlTargetColumnQualifierSupport getDmlTargetColumnQualifierSupport() {
        return DmlTargetColumnQualifierSupport.TABLE_ALIAS;
    }

    @Override
    public FunctionalDependencyAnalysisSupport getFunctionalDependencyAnalysisSupport() {
        return FunctionalDependencyAnalysisSupportImpl.NONE;
    }

    @Override
    public SelectItemReferenceStrategy getGroupBySelectItemReferenceStrategy() {
        return SelectItemReferenceStrategy.POSITION;
    }

    @Override
    public SqmMultiTableMutationStrategy getFallbackSqmMutationStrategy(
            EntityMappingType entity, RuntimeModelCreationContext context) {
        return new LocalTemporaryTableMutationStrategy(entity, context);
    }

    @Override
    public SqmMultiTableInsertStrategy getFallbackSqmInsertStrategy(
            EntityMappingType entity, RuntimeModelCreationContext context) {
        return new LocalTemporaryTableInsertStrategy(entity, context);
    }

    @Override
    public TemporaryTableStrategy getLocalTemporaryTableStrategy() {
        return schema.temporaryTables();
    }

    // Locks and errors

    @Override
    public LockingSupport getLockingSupport() {
        return NoLockingSupport.NO_LOCKING_SUPPORT;
    }

    /** Refuses pessimistic locks of queries: without a lock, a query would look as if it had one. */
    @Override
    public LockingClauseStrategy getLockingClauseStrategy(QuerySpec querySpec, @Nullable LockOptions lockOptions) {
        if (lockOptions != null) {
            requireNotPessimistic(lockOptions.getLockMode());
        }
        return super.getLockingClauseStrategy(querySpec, lockOptions);
    }

    /**
     * Refuses pessimistic locks of entities. To increment the version is no lock: DuckDB does not see a conflict between
     * that and an update which also touches an indexed column.
     */
    @Override
    public LockingStrategy getLockingStrategy(EntityPersister entity, LockMode lockMode, Locking.Scope scope) {
        requireNotPessimistic(lockMode);
        return super.getLockingStrategy(entity, lockMode, scope);
    }

    private static void requireNotPessimistic(LockMode lockMode) {
        if (PessimisticLockKind.interpret(lockMode) != PessimisticLockKind.NONE) {
            throw new UnsupportedLockAttemptException(
                    "DuckDB has no row locks, so there is no " + lockMode + "; rely on a @Version attribute");
        }
    }

    @Override
    public String getForUpdateString() {
        return "";
    }

    @Override
    public String getWriteLockString(Timeout timeout) {
        return "";
    }

    @Override
    public String getReadLockString(Timeout timeout) {
        return "";
    }

    @Override
    public SQLExceptionConversionDelegate buildSQLExceptionConversionDelegate() {
        return DuckDBExceptions::convert;
    }

    @Override
    public ViolatedConstraintNameExtractor getViolatedConstraintNameExtractor() {
        return DuckDBExceptions::constraintName;
    }

    // Schema

    @Override
    public NameQualifierSupport getNameQualifierSupport() {
        return NameQualifierSupport.BOTH;
    }

    @Override
    public IdentifierHelper buildIdentifierHelper(IdentifierHelperBuilder builder, @Nullable DatabaseMetaData metadata)
            throws SQLException {
        // Names keep their case and are compared without it, quoted or not.
        builder.setUnquotedCaseStrategy(IdentifierCaseStrategy.MIXED);
        builder.setQuotedCaseStrategy(IdentifierCaseStrategy.MIXED);
        return super.buildIdentifierHelper(builder, null);
    }

    @Override
    public String getCurrentSchemaCommand() {
        return "select current_schema()";
    }

    @Override
    public String[] getCreateSchemaCommand(String schemaName) {
        return new String[] {"create schema if not exists " + schemaName};
    }

    @Override
    public String[] getDropSchemaCommand(String schemaName) {
        return new String[] {"drop schema if exists " + schemaName + " cascade"};
    }

    @Override
    public boolean supportsIfExistsBeforeTableName() {
        return true;
    }

    @Override
    public boolean supportsIfExistsBeforeIndexName() {
        return true;
    }

    @Override
    public String getCascadeConstraintsString() {
        return " cascade";
    }

    @Override
    public String getCreateTableString() {
        return "create table if not exists";
    }

    @Override
    public String getCreateIndexString(boolean unique) {
        return unique ? "create unique index if not exists" : "create index if not exists";
    }

    @Override
    public boolean qualifyIndexName() {
        return false;
    }

    @Override
    public boolean supportsCommentOn() {
        return true;
    }

    @Override
    public boolean dropConstraints() {
        return false;
    }

    @Override
    public boolean supportsCascadeDelete() {
        return false;
    }

    @Override
    public boolean canBatchTruncate() {
        return false;
    }

    @Override
    public boolean supportsAlterColumnType() {
        // A table with a primary key cannot be altered.
        return false;
    }

    @Override
    public GenerationType getNativeValueGenerationStrategy() {
        return GenerationType.SEQUENCE;
    }

    @Override
    public SequenceSupport getSequenceSupport() {
        return schema.sequences();
    }

    @Override
    public String getQuerySequencesString() {
        return """
                select database_name as sequence_catalog, schema_name as sequence_schema, sequence_name, start_value, \
                min_value as minimum_value, max_value as maximum_value, increment_by as increment \
                from duckdb_sequences() where database_name = current_database()""";
    }

    @Override
    public IdentityColumnSupport getIdentityColumnSupport() {
        return schema.identityColumns();
    }

    @Override
    public UniqueDelegate getUniqueDelegate() {
        return schema.uniqueKeys();
    }

    @Override
    public Exporter<Table> getTableExporter() {
        return schema.tables();
    }

    @Override
    public TableMigrator getTableMigrator() {
        return schema.migrator();
    }

    @Override
    public Exporter<Index> getIndexExporter() {
        return schema.indexes(createIndexes);
    }

    @Override
    public Exporter<ForeignKey> getForeignKeyExporter() {
        return schema.foreignKeys();
    }

    @Override
    public InformationExtractor getInformationExtractor(ExtractionContext context) {
        return schema.extractor(context);
    }

    @Override
    public void augmentRecognizedTableTypes(List<String> tableTypes) {
        super.augmentRecognizedTableTypes(tableTypes);
        tableTypes.add("LOCAL TEMPORARY");
    }
}
