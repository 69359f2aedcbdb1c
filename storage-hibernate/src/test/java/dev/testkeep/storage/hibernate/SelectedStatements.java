package dev.testkeep.storage.hibernate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Writes down the statements of a storage; Hibernate makes it, so they are kept for the whole JVM. */
@SuppressWarnings("exports") // Hibernate can make it only if it is public, and tests are not exported to anybody.
public final class SelectedStatements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    /** For Hibernate. */
    public SelectedStatements() {}

    @Override
    public String inspect(String sql) {
        STATEMENTS.add(sql);
        return sql;
    }

    /** The statements that the work runs. */
    static List<String> of(Runnable work) {
        STATEMENTS.clear();
        work.run();
        return List.copyOf(STATEMENTS);
    }
}
