package dev.testkeep.storage.hibernate.internal.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.StatelessSession;

/** Creates and changes tables in one unit of work that has the schema lock. Not thread-safe. */
final class SchemaChange {

    private final StatelessSession session;
    private final SchemaDefinition definition;

    SchemaChange(StatelessSession session, SchemaDefinition definition) {
        this.session = session;
        this.definition = definition;
    }

    StatelessSession session() {
        return session;
    }

    SchemaDefinition definition() {
        return definition;
    }

    void execute(String sql) {
        execute(List.of(sql));
    }

    void execute(Collection<String> statements) {
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        });
    }

    /** Creates those tables and indexes that are not there. */
    void createMissing() {
        Set<String> tables = tables();
        for (TableDefinition table : definition.tables()) {
            boolean exists = tables.contains(lower(table.name()));
            if (!exists) {
                execute(table.create());
            }
            Set<String> indexes = exists ? indexes(table.name()) : Set.of();
            execute(table.indexes().stream()
                    .filter(index -> !indexes.contains(lower(index.name())))
                    .map(TableDefinition.IndexDefinition::create)
                    .toList());
        }
    }

    boolean isSchemaThere() {
        return session.doReturningWork(connection -> existing(connection).isThere());
    }

    Set<String> relations() {
        return existing(ExistingTables::relations);
    }

    Set<String> tables() {
        return existing(ExistingTables::tables);
    }

    Set<String> columns(String table) {
        return existing(tables -> tables.columns(table));
    }

    Set<String> indexes(String table) {
        return existing(tables -> tables.indexes(table));
    }

    private Set<String> existing(Question question) {
        return session.doReturningWork(connection -> question.ask(existing(connection)));
    }

    private ExistingTables existing(Connection connection) throws SQLException {
        return definition.existing(connection);
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Something to look up in the catalogue. */
    @FunctionalInterface
    private interface Question {
        Set<String> ask(ExistingTables tables) throws SQLException;
    }
}
