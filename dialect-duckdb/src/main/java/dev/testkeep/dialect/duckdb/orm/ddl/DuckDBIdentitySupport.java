package dev.testkeep.dialect.duckdb.orm.ddl;

import org.hibernate.dialect.identity.IdentityColumnSupportImpl;

/**
 * Identity columns, made of a sequence and a default. The name of the sequence depends on the table, which Hibernate
 * does not tell here; {@link IdentityTableExporter} puts it in.
 */
final class DuckDBIdentitySupport extends IdentityColumnSupportImpl {

    // Hides the parent's, which has no identity columns.
    static final DuckDBIdentitySupport INSTANCE = new DuckDBIdentitySupport();

    static final String COLUMN_DEFAULT = "default nextval('$identity$')";

    @Override
    public boolean supportsIdentityColumns() {
        return true;
    }

    @Override
    public String getIdentityColumnString(int type) {
        return COLUMN_DEFAULT;
    }
}
