package dev.testkeep.dialect.sqlite;

import static org.hibernate.type.SqlTypes.BIGINT;
import static org.hibernate.type.SqlTypes.CHAR;
import static org.hibernate.type.SqlTypes.CLOB;
import static org.hibernate.type.SqlTypes.DOUBLE;
import static org.hibernate.type.SqlTypes.FLOAT;
import static org.hibernate.type.SqlTypes.INTEGER;
import static org.hibernate.type.SqlTypes.LONG32NVARCHAR;
import static org.hibernate.type.SqlTypes.LONG32VARCHAR;
import static org.hibernate.type.SqlTypes.NCHAR;
import static org.hibernate.type.SqlTypes.NCLOB;
import static org.hibernate.type.SqlTypes.NVARCHAR;
import static org.hibernate.type.SqlTypes.REAL;
import static org.hibernate.type.SqlTypes.SMALLINT;
import static org.hibernate.type.SqlTypes.TINYINT;
import static org.hibernate.type.SqlTypes.VARCHAR;

import dev.testkeep.storage.spi.FailureKind;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.hibernate.JDBCException;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.unique.UniqueDelegate;
import org.hibernate.engine.jdbc.env.spi.IdentifierCaseStrategy;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelperBuilder;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.spi.SQLExceptionConversionDelegate;
import org.hibernate.mapping.Table;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.spi.Exporter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * The community's dialect, corrected: tables have their foreign keys and unique constraints, columns have SQLite's own
 * types so that the schema validates, UUIDs are readable text, and a violated constraint is reported as one. It needs
 * no connection to start. Thread-safe.
 */
public class SqliteDialect extends SQLiteDialect {

    /** The driver brings its own SQLite, so there is no older one to get along with. */
    private static final DatabaseVersion VERSION = DatabaseVersion.make(3, 50);

    private final UniqueDelegate uniqueDelegate = new SqliteUniqueDelegate(this);
    private final Exporter<Table> tableExporter = new SqliteTableExporter(this);

    /** For Hibernate, which makes it by its name. */
    public SqliteDialect() {
        super(VERSION);
    }

    /** {@inheritDoc} SQLite has few types, and a length means nothing to it. */
    @Override
    protected String columnType(int sqlTypeCode) {
        return switch (sqlTypeCode) {
            case TINYINT, SMALLINT, INTEGER, BIGINT -> "integer";
            case FLOAT, REAL, DOUBLE -> "real";
            case CHAR, VARCHAR, LONG32VARCHAR, CLOB, NCHAR, NVARCHAR, LONG32NVARCHAR, NCLOB -> "text";
            default -> super.columnType(sqlTypeCode);
        };
    }

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry registry) {
        super.contributeTypes(types, registry);
        types.getTypeConfiguration().getJdbcTypeRegistry().addDescriptor(SqlTypes.UUID, VarcharJdbcType.INSTANCE);
    }

    /** {@inheritDoc} Another name for the file is no schema: an index is not created with it in front of the table. */
    @Override
    public NameQualifierSupport getNameQualifierSupport() {
        return NameQualifierSupport.NONE;
    }

    /** {@inheritDoc} SQLite keeps names as they were written; without this, validation would look for capitals. */
    @Override
    public IdentifierHelper buildIdentifierHelper(IdentifierHelperBuilder builder, @Nullable DatabaseMetaData metadata)
            throws SQLException {
        builder.setUnquotedCaseStrategy(IdentifierCaseStrategy.MIXED);
        return super.buildIdentifierHelper(builder, metadata);
    }

    @Override
    public String getTruncateTableStatement(String tableName) {
        return "delete from " + tableName;
    }

    @Override
    public UniqueDelegate getUniqueDelegate() {
        return uniqueDelegate;
    }

    @Override
    public Exporter<Table> getTableExporter() {
        return tableExporter;
    }

    /** {@inheritDoc} SQLite has row values, but no lists of them. */
    @Override
    public boolean supportsRowValueConstructorSyntaxInInList() {
        return false;
    }

    @Override
    public boolean supportsRowValueConstructorSyntaxInInSubQuery() {
        return true;
    }

    @Override
    public boolean supportsRowValueConstructorSyntaxInQuantifiedPredicates() {
        return false;
    }

    @Override
    public SQLExceptionConversionDelegate buildSQLExceptionConversionDelegate() {
        SQLExceptionConversionDelegate others = super.buildSQLExceptionConversionDelegate();
        return (failure, message, sql) -> ResultCodes.of(failure)
                .filter(code -> ResultCodes.kind(code) == FailureKind.CONSTRAINT)
                .map(code -> violation(failure, message, sql, code))
                .orElseGet(() -> others.convert(failure, message, sql));
    }

    private JDBCException violation(SQLException failure, String message, String sql, SQLiteErrorCode code) {
        String constraint = getViolatedConstraintNameExtractor().extractConstraintName(failure);
        return new ConstraintViolationException(message, failure, sql, ResultCodes.constraintKind(code), constraint);
    }
}
