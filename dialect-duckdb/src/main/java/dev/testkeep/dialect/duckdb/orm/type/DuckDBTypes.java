package dev.testkeep.dialect.duckdb.orm.type;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.dialect.Dialect;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.UUIDJdbcType;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;
import org.hibernate.type.descriptor.jdbc.spi.JdbcTypeRegistry;
import org.hibernate.type.descriptor.sql.internal.CapacityDependentDdlType;
import org.hibernate.type.descriptor.sql.internal.DdlTypeImpl;
import org.hibernate.type.descriptor.sql.spi.DdlTypeRegistry;
import org.jspecify.annotations.Nullable;

/** Which DuckDB type stands for which of Hibernate's, and how values of it travel through the driver. */
public final class DuckDBTypes {

    private static final String TIMESTAMP_WITH_TIME_ZONE = "timestamp with time zone";

    private DuckDBTypes() {}

    /** The column type for one of {@link SqlTypes}, or null where the standard name is right. */
    public static @Nullable String columnType(int sqlTypeCode) {
        return switch (sqlTypeCode) {
            // Lengths would be ignored, and are not in the metadata.
            case SqlTypes.CHAR, SqlTypes.NCHAR, SqlTypes.VARCHAR, SqlTypes.NVARCHAR -> "varchar";
            case SqlTypes.CLOB, SqlTypes.NCLOB, SqlTypes.LONG32VARCHAR, SqlTypes.LONG32NVARCHAR -> "varchar";
            case SqlTypes.BINARY, SqlTypes.VARBINARY, SqlTypes.BLOB, SqlTypes.LONG32VARBINARY -> "blob";
            case SqlTypes.REAL -> "float";
            case SqlTypes.FLOAT, SqlTypes.DOUBLE -> "double";
            case SqlTypes.NUMERIC, SqlTypes.DECIMAL -> "decimal($p,$s)";
            case SqlTypes.TIME, SqlTypes.TIME_UTC -> "time";
            case SqlTypes.TIME_WITH_TIMEZONE -> "time with time zone";
            case SqlTypes.TIMESTAMP -> "timestamp";
            case SqlTypes.TIMESTAMP_UTC, SqlTypes.TIMESTAMP_WITH_TIMEZONE -> TIMESTAMP_WITH_TIME_ZONE;
            default -> null;
        };
    }

    /** Registers the names of the types that depend on more than their code. */
    public static void registerColumnTypes(DdlTypeRegistry registry, Dialect dialect) {
        registry.addDescriptor(new DdlTypeImpl(SqlTypes.UUID, "uuid", dialect));
        registry.addDescriptor(new DdlTypeImpl(SqlTypes.JSON, "json", dialect));
        registry.addDescriptor(CapacityDependentDdlType.builder(SqlTypes.FLOAT, "double", dialect)
                .withTypeCapacity(24, "float")
                .build());
        registry.addDescriptor(new TimestampDdlType(dialect));
    }

    /** Registers how values are bound and read. */
    public static void registerJdbcTypes(JdbcTypeRegistry registry) {
        registry.addDescriptor(UUIDJdbcType.INSTANCE);
        registry.addDescriptor(VerbatimJsonJdbcType.INSTANCE);
        registerTimes(registry);
        registry.addDescriptor(SqlTypes.NUMERIC, new DuckDBNumericJdbcType());
        registry.addDescriptor(SqlTypes.DECIMAL, new DuckDBDecimalJdbcType());
        // The driver has no locators.
        registry.addDescriptor(SqlTypes.BLOB, VarbinaryJdbcType.INSTANCE);
        registry.addDescriptor(SqlTypes.CLOB, VarcharJdbcType.INSTANCE);
        registry.addDescriptor(SqlTypes.NCLOB, VarcharJdbcType.INSTANCE);
        registry.addDescriptor(SqlTypes.MATERIALIZED_BLOB, VarbinaryJdbcType.INSTANCE);
        registry.addDescriptor(SqlTypes.MATERIALIZED_CLOB, VarcharJdbcType.INSTANCE);
        registry.addDescriptor(SqlTypes.MATERIALIZED_NCLOB, VarcharJdbcType.INSTANCE);
    }

    /** Also under the codes of {@code hibernate.type.java_time_use_direct_jdbc}, whose binding the driver refuses. */
    private static void registerTimes(JdbcTypeRegistry registry) {
        var types = Map.of(
                new DuckDBDateJdbcType(),
                List.of(SqlTypes.DATE, SqlTypes.LOCAL_DATE),
                new DuckDBTimeJdbcType(),
                List.of(SqlTypes.TIME, SqlTypes.LOCAL_TIME),
                new DuckDBTimestampJdbcType(),
                List.of(SqlTypes.TIMESTAMP, SqlTypes.LOCAL_DATE_TIME),
                new UtcTimeJdbcType(),
                List.of(SqlTypes.TIME_UTC, SqlTypes.OFFSET_TIME),
                new DuckDBInstantJdbcType(),
                List.of(SqlTypes.TIMESTAMP_UTC, SqlTypes.INSTANT),
                new DuckDBOffsetDateTimeJdbcType(),
                List.of(SqlTypes.TIMESTAMP_WITH_TIMEZONE, SqlTypes.OFFSET_DATE_TIME, SqlTypes.ZONED_DATE_TIME));
        types.forEach((type, codes) -> codes.forEach(code -> registry.addDescriptor(code, type)));
    }

    /** The type of a result column, by its name in DuckDB where the JDBC code is only "other". */
    public static JdbcType resolve(String columnTypeName, int jdbcTypeCode, JdbcTypeRegistry registry) {
        if (columnTypeName.endsWith("]")) {
            return resolveArray(columnTypeName, registry);
        }
        return registry.getDescriptor(typeCode(columnTypeName, jdbcTypeCode));
    }

    private static JdbcType resolveArray(String columnTypeName, JdbcTypeRegistry registry) {
        String elementName = columnTypeName.substring(0, columnTypeName.lastIndexOf('['));
        Integer known = registry.getTypeConfiguration()
                .getDdlTypeRegistry()
                .getSqlTypeCode(elementName.toLowerCase(Locale.ROOT));
        int elementCode = typeCode(elementName, known == null ? SqlTypes.OTHER : known);
        return registry.resolveTypeConstructorDescriptor(SqlTypes.ARRAY, registry.getDescriptor(elementCode), null);
    }

    private static int typeCode(String typeName, int jdbcTypeCode) {
        return switch (typeName) {
            case "UUID" -> SqlTypes.UUID;
            case "JSON" -> SqlTypes.JSON;
            case "HUGEINT", "UHUGEINT", "UBIGINT" -> SqlTypes.NUMERIC;
            case "TIMESTAMP WITH TIME ZONE" -> SqlTypes.TIMESTAMP_UTC;
            case "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> SqlTypes.TIMESTAMP;
            case "BLOB" -> SqlTypes.VARBINARY;
            case "INTERVAL" -> SqlTypes.VARCHAR;
            default -> jdbcTypeCode;
        };
    }
}
