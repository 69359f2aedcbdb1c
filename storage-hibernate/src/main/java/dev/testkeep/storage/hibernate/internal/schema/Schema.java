package dev.testkeep.storage.hibernate.internal.schema;

import dev.testkeep.storage.SchemaMode;
import dev.testkeep.storage.exception.SchemaException;
import dev.testkeep.storage.exception.SchemaVersionException;
import dev.testkeep.storage.hibernate.internal.transaction.Transactions;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.support.Deadline;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/**
 * The tables of one database: creates them where there are none, upgrades those of earlier versions, and refuses others.
 * There are tables when the row with their version is there, which is written last. Thread-safe.
 */
public final class Schema {

    /** The version of the tables that the entities describe. */
    static final String VERSION = "3";

    private static final Logger LOG = System.getLogger(Schema.class.getName());

    private static final String NO_VERSION = "none";
    private static final String REFRAME_VERSION = "1.0";
    private static final String VERSION_TABLE = "metadata";
    private static final String VERSION_COLUMN = "schema_version";

    private final Backend backend;
    private final SchemaDefinition definition;
    private final Duration timeout;
    private final Requirements requirements;
    private final SchemaGuard guard;
    private final Upgrades upgrades = new Upgrades();

    public Schema(Backend backend, SchemaDefinition definition, Duration timeout, Requirements requirements) {
        this.backend = backend;
        this.definition = definition;
        this.timeout = timeout;
        this.requirements = requirements;
        this.guard = new SchemaGuard(backend);
    }

    public void prepare(SchemaMode mode, Transactions transactions) {
        switch (mode) {
            // So that a wrong configuration is noticed at once.
            case NONE -> transactions.read(this::isUsable);
            case VALIDATE -> transactions.read(session -> isUsable(session) && validate(session));
            case CREATE -> {
                if (backend.readOnly().isPresent()) {
                    transactions.read(session -> isUsable(session) && requireCurrent(session));
                } else if (!transactions.read(session -> isUsable(session) && isCurrent(session))) {
                    transactions.writeAtLength(this::createOrUpgrade);
                }
            }
        }
    }

    /** Fails if the database is not set up as the backend wants it. */
    private boolean isUsable(StatelessSession session) {
        requirements.check(session);
        if (!new SchemaChange(session, definition).isSchemaThere()) {
            throw new SchemaException(
                    "There is no schema '" + definition.names().schema() + "' in " + backend.location()
                            + ". Create it, or name another one.",
                    null);
        }
        return true;
    }

    /** Whether the tables are there and as they should be; false if they can be made so. */
    private boolean isCurrent(StatelessSession session) {
        SchemaChange change = new SchemaChange(session, definition);
        // Somebody may be creating the tables, metadata first: whoever has others without it is no Testkeep.
        Set<String> found = change.tables();
        if (!hasMetadata(change, found)) {
            Set<String> relations = change.relations();
            if (!hasMetadata(change)) {
                refuseStrangers(relations);
            }
            return false;
        }
        return isCurrent(change, SchemaGuard.version(session).orElse(NO_VERSION), found);
    }

    private boolean isCurrent(SchemaChange change, String version, Set<String> found) {
        switch (version) {
            case NO_VERSION -> {
                return false;
            }
            case VERSION -> {
                require(change, found, this::areComplete);
                checkComparison(change.session());
                return true;
            }
            default -> {
                upgrades.checkKnown(version, () -> otherVersion(version));
                require(change, found, tables -> upgrades.fit(version, tables));
                requirePlainNames(version);
                return false;
            }
        }
    }

    /**
     * Fails if the tables do not belong to the version, which is written when they are there. It was read after they were
     * looked at, so if somebody was at work on them, it takes another look.
     */
    private void require(SchemaChange change, Set<String> found, Predicate<Set<String>> belong) {
        if (!belong.test(found)) {
            Set<String> tables = change.tables();
            if (!belong.test(tables)) {
                throw strangers(tables);
            }
        }
    }

    private boolean areComplete(Set<String> found) {
        return missing(found).isEmpty();
    }

    private List<String> missing(Set<String> found) {
        return definition.tables().stream()
                .map(table -> SchemaChange.lower(table.name()))
                .filter(table -> !found.contains(table))
                .toList();
    }

    private void requirePlainNames(String version) {
        if (!definition.names().isPlain() && !upgrades.knowNames(version)) {
            throw new SchemaException(
                    "The tables in " + backend.location() + " have the schema version " + version
                            + ", which knew neither schemas nor prefixes. Open them once without, or use another"
                            + " database.",
                    null);
        }
    }

    private boolean hasMetadata(SchemaChange change) {
        return hasMetadata(change, change.tables());
    }

    private boolean hasMetadata(SchemaChange change, Set<String> found) {
        String table = definition.names().of(VERSION_TABLE);
        if (!found.contains(table)) {
            return false;
        }
        if (!change.columns(table).contains(VERSION_COLUMN)) {
            throw strangers(found);
        }
        return true;
    }

    private void refuseStrangers(Set<String> found) {
        if (definition.tables().stream().flatMap(TableDefinition::names).anyMatch(found::contains)) {
            throw strangers(found);
        }
    }

    /** Other programs have tables with some of our names, but hardly with most of them. */
    private SchemaException strangers(Set<String> found) {
        List<String> missing = missing(found);
        if (2 * missing.size() < definition.tables().size()) {
            return new SchemaException(
                    "The tables in " + backend.location() + " are not complete: " + String.join(", ", missing)
                            + " missing. Restore them from a backup, or use another database.",
                    null);
        }
        return new SchemaException(
                "The tables in " + backend.location()
                        + " were made by another program: they have no version of Testkeep's. Use another database, a"
                        + " schema, or a prefix for the tables.",
                null);
    }

    /** Another process may have done it since we looked, so look again where we are alone. */
    private boolean createOrUpgrade(StatelessSession session) {
        session.doWork(connection ->
                backend.schemaLock().acquire(connection, Deadline.after(timeout).remaining()));
        try {
            if (!isCurrent(session)) {
                createOrUpgradeAlone(session);
            }
        } catch (RuntimeException e) {
            releaseAfter(e, session);
            throw e;
        }
        commitForGood(session);
        release(session);
        return true;
    }

    private void createOrUpgradeAlone(StatelessSession session) {
        SchemaChange change = new SchemaChange(session, definition);
        Optional<String> version = hasMetadata(change) ? SchemaGuard.version(session) : Optional.empty();
        if (version.isEmpty()) {
            change.createMissing();
            change.execute(definition.insertVersion());
        } else {
            guard.own(session);
            upgrades.from(version.get()).forEach(step -> take(step, change));
            LOG.log(
                    Level.WARNING,
                    "Upgraded the tables in {0} from schema version {1} to {2}.",
                    backend.location(),
                    version.get(),
                    VERSION);
        }
    }

    private void take(UpgradeStep step, SchemaChange change) {
        step.run(change);
        change.session()
                .createMutationQuery("update Metadata set schemaVersion = :version")
                .setParameter("version", step.to())
                .executeUpdate();
        commitForGood(change.session());
    }

    /** Where changes of tables are committed one by one, the rest is, too, before the lock is given back. */
    private void commitForGood(StatelessSession session) {
        if (!backend.capabilities().contains(Capability.TRANSACTIONAL_DDL)) {
            session.doWork(Connection::commit);
        }
    }

    private void release(StatelessSession session) {
        session.doWork(connection -> backend.schemaLock().release(connection));
    }

    /** What went wrong first is what people have to know. */
    private void releaseAfter(RuntimeException failure, StatelessSession session) {
        try {
            release(session);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private boolean requireCurrent(StatelessSession session) {
        if (!isCurrent(session)) {
            throw notCurrent(session);
        }
        return true;
    }

    private boolean validate(StatelessSession session) {
        requireCurrent(session);
        List<String> missing = new ArrayList<>();
        SchemaChange change = new SchemaChange(session, definition);
        Set<String> tables = change.tables();
        for (TableDefinition table : definition.tables()) {
            if (tables.contains(SchemaChange.lower(table.name()))) {
                addMissing(missing, change, table);
            } else {
                missing.add("table " + table.name());
            }
        }
        if (!missing.isEmpty()) {
            throw new SchemaException(
                    "The tables in " + backend.location() + " are not as expected. Missing: "
                            + String.join(", ", missing)
                            + ". 'testkeep schema' prints the statements that create them.",
                    null);
        }
        return true;
    }

    private SchemaException notCurrent(StatelessSession session) {
        SchemaChange change = new SchemaChange(session, definition);
        Optional<String> version = hasMetadata(change) ? SchemaGuard.version(session) : Optional.empty();
        String found = version.map(old -> "The tables in " + backend.location() + " have the schema version " + old
                        + ", and this release of Testkeep needs " + VERSION)
                .orElse("There are no tables in " + backend.location());
        String instead = version.isPresent() ? "" : ", or run the statements of 'testkeep schema'";
        String how = backend.readOnly()
                .map(reason -> " as a user who may write it. " + reason)
                .orElse(" with the schema mode CREATE" + instead + ".");
        return new SchemaException(found + ". Open it once" + how, null);
    }

    private static void addMissing(List<String> missing, SchemaChange change, TableDefinition table) {
        Set<String> columns = change.columns(table.name());
        table.columns().stream()
                .filter(column -> !columns.contains(SchemaChange.lower(column)))
                .forEach(column -> missing.add("column " + table.name() + "." + column));
        Set<String> indexes = change.indexes(table.name());
        table.indexes().stream()
                .filter(index -> !indexes.contains(SchemaChange.lower(index.name())))
                .forEach(index -> missing.add("index " + index.name()));
    }

    /** Names that differ in capitals are different names, whatever collation the database has. */
    private void checkComparison(StatelessSession session) {
        long same = session.createSelectionQuery(
                        "select count(*) from Metadata where concat(schemaVersion, 'a') = concat(schemaVersion, 'A')",
                        Long.class)
                .getSingleResult();
        if (same > 0) {
            throw new SchemaException(
                    "The tables in " + backend.location()
                            + " take capitals for small letters. Create them with a binary"
                            + " or case-sensitive collation.",
                    null);
        }
    }

    /**
     * Until the transaction ends, nobody changes the tables or removes what this one relies on.
     *
     * @throws SchemaVersionException if somebody has upgraded them since they were opened
     */
    public void share(StatelessSession session) {
        String version = guard.share(session).orElse(NO_VERSION);
        if (!version.equals(VERSION)) {
            throw otherVersion(version);
        }
    }

    /** Until the transaction ends, nobody else writes. */
    public void own(StatelessSession session) {
        guard.own(session);
    }

    private SchemaVersionException otherVersion(String version) {
        String advice = version.equals(REFRAME_VERSION)
                ? " ReFrame wrote it: leave it where it is, and import it into a database of Testkeep."
                : " Use the release of Testkeep that wrote it, or a newer one.";
        return new SchemaVersionException(
                "The tables in " + backend.location() + " have the schema version " + version + ", and this release of"
                        + " Testkeep needs " + VERSION + "." + advice,
                version,
                VERSION);
    }

    /** The statements that create the tables, or a description of how those of an earlier version are upgraded. */
    public static String script(SchemaDefinition definition, Optional<String> from) {
        List<String> statements =
                from.isEmpty() ? definition.createStatements() : new Upgrades().script(from.get(), definition);
        return statements.stream()
                .map(statement -> statement.startsWith("--") ? statement : statement + ";")
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
