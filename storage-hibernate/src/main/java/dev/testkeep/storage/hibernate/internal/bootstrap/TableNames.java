package dev.testkeep.storage.hibernate.internal.bootstrap;

import dev.testkeep.storage.StorageConfig;
import java.io.Serializable;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;

/** Where the tables are, and what their names begin with. Immutable. */
public final class TableNames extends PhysicalNamingStrategyStandardImpl implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable String schema;
    private final String prefix;

    public TableNames(StorageConfig config) {
        this.schema = config.schema().orElse(null);
        this.prefix = config.tablePrefix();
    }

    /** The schema of all tables; null for the one that connections begin in. */
    @Nullable
    public String schema() {
        return schema;
    }

    /** Whether the tables have neither a schema nor a prefix. */
    public boolean isPlain() {
        return schema == null && prefix.isEmpty();
    }

    /** The name of a table, an index or a constraint as the database has it. */
    public String of(String name) {
        return prefix + name;
    }

    @Override
    public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
        return new Identifier(of(name.getText()), name.isQuoted());
    }
}
