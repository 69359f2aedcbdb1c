package dev.testkeep.it.support;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the statements that storages run. Hibernate makes it for every storage of these tests, as
 * {@code hibernate.properties} says; each thread has a record of its own.
 */
public final class RecordedStatements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<@Nullable List<String>> RECORD = new ThreadLocal<>();

    @Override
    public String inspect(String sql) {
        List<String> record = RECORD.get();
        if (record != null) {
            record.add(sql);
        }
        return sql;
    }

    /** The statements that the work runs in this thread, in their order. */
    public static List<String> of(Runnable work) {
        List<String> record = new ArrayList<>();
        RECORD.set(record);
        try {
            work.run();
            return record;
        } finally {
            RECORD.remove();
        }
    }
}
