package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.SchemaException;
import dev.testkeep.storage.SchemaMode;
import dev.testkeep.storage.SchemaVersionException;
import dev.testkeep.storage.spi.Backend;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/** The tables of one database: creates them where there are none, and refuses those of another version. */
final class Schema {

    /** The version of the tables that the entities describe. */
    static final String VERSION = "1";

    private static final String REFRAME_VERSION = "1.0";

    private final Transactions transactions;
    private final Backend backend;
    private final SchemaTool tool;

    Schema(Transactions transactions, Backend backend, SchemaTool tool) {
        this.transactions = transactions;
        this.backend = backend;
        this.tool = tool;
    }

    void prepare(SchemaMode mode) {
        switch (mode) {
            // So that a wrong configuration is noticed at once.
            case NONE -> transactions.read(session -> null);
            case VALIDATE -> validate();
            case CREATE -> {
                if (transactions.read(this::isMissing)) {
                    transactions.write(this::createIfMissing);
                }
            }
        }
    }

    /** Another process may have created the tables since we looked, so look again where we are alone. */
    private boolean createIfMissing(StatelessSession session) {
        execute(session, backend.schemaLock());
        if (!isMissing(session)) {
            return false;
        }
        execute(session, tool.createStatements());
        return true;
    }

    /** Whether there are no tables at all; tables that are not ours are an error. */
    private boolean isMissing(StatelessSession session) {
        Set<String> tables = session.doReturningWork(Schema::tableNames);
        if (!tables.contains("metadata")) {
            refuseStrangers(tables);
            return true;
        }
        checkVersion(version(session));
        return false;
    }

    private void validate() {
        transactions.read(session -> {
            if (isMissing(session)) {
                throw new SchemaException(
                        "There are no tables in " + backend.location()
                                + ". Open it once with the schema mode CREATE, or run the statements of 'testkeep schema'.",
                        null);
            }
            return compareWithMapping();
        });
    }

    /** On a connection of its own, so this belongs in a unit of work, which has the right to one. */
    private boolean compareWithMapping() {
        try {
            tool.validate();
            return true;
        } catch (SchemaManagementException e) {
            throw new SchemaException(
                    "The tables in " + backend.location() + " are not as expected: " + e.getMessage(), e);
        }
    }

    private void refuseStrangers(Set<String> tables) {
        if (tables.contains("sessions") || tables.contains("testcases")) {
            throw new SchemaException(
                    "The tables in " + backend.location()
                            + " were made by another program: they have no 'metadata'. Use another database.",
                    null);
        }
    }

    static Optional<String> version(StatelessSession session) {
        return session.createSelectionQuery("select schemaVersion from Metadata", String.class).getResultList().stream()
                .findFirst();
    }

    private void checkVersion(Optional<String> found) {
        String version = found.orElse("none");
        if (version.equals(VERSION)) {
            return;
        }
        String advice = version.equals(REFRAME_VERSION)
                ? " ReFrame wrote it: leave it where it is, and import it into a database of Testkeep."
                : " Use the release of Testkeep that wrote it, or a newer one.";
        throw new SchemaVersionException(
                "The tables in " + backend.location() + " have the schema version " + version + ", and this release of"
                        + " Testkeep needs " + VERSION + "." + advice,
                version,
                VERSION);
    }

    private static void execute(StatelessSession session, List<String> statements) {
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        });
    }

    /** The tables where unqualified names are looked up, in lower case. */
    private static Set<String> tableNames(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** The statements as a script that a person can run. */
    static String script(List<String> statements) {
        return statements.stream()
                .map(statement -> statement.endsWith(";") ? statement : statement + ";")
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
