package dev.testkeep.dialect.duckdb.orm.type;

import org.hibernate.dialect.Dialect;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.sql.internal.DdlTypeImpl;
import org.jspecify.annotations.Nullable;

/**
 * The timestamp types by precision: seconds, milliseconds, else microseconds. There is a type for nanoseconds too, but
 * the driver cuts values to microseconds when it binds them.
 */
final class TimestampDdlType extends DdlTypeImpl {

    private static final long serialVersionUID = 1L;

    private static final int MILLISECONDS = 3;

    TimestampDdlType(Dialect dialect) {
        super(SqlTypes.TIMESTAMP, "timestamp", dialect);
    }

    @Override
    public String getTypeName(@Nullable Long size, @Nullable Integer precision, @Nullable Integer scale) {
        if (precision == null || precision > MILLISECONDS) {
            return "timestamp";
        }
        return precision == 0 ? "timestamp_s" : "timestamp_ms";
    }
}
