package dev.testkeep.storage.hibernate.internal.schema;

import dev.testkeep.storage.exception.SchemaException;
import dev.testkeep.storage.hibernate.internal.mapping.KeyText;
import dev.testkeep.storage.hibernate.internal.mapping.SessionAttributeEntity;
import dev.testkeep.storage.hibernate.internal.mapping.TestCaseEntity;
import dev.testkeep.storage.hibernate.internal.mapping.TestEntity;
import dev.testkeep.storage.hibernate.internal.write.HashedRows;
import dev.testkeep.storage.hibernate.internal.write.KnownRows;
import dev.testkeep.storage.hibernate.internal.write.RowInserter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * From version 1, whose keys and indexes held texts of any length: tests get a table of their own, texts in keys become
 * short, and numbers that are not finite get marks. The tables are made anew beside the old ones, and filled from them.
 */
final class CopyIntoKeyTables implements UpgradeStep {

    /** What the old tables are called meanwhile. */
    static final String OLD = "old_";

    /** The old tables that change, children first. */
    static final List<String> CHANGED = List.of("perf_values", "testcases", "perf_series", "session_attributes");

    private static final List<String> OLD_INDEXES = List.of(
            "index_session_attributes_value",
            "index_testcases_time",
            "index_testcases_name_time",
            "index_perf_values_time",
            "index_perf_values_series");

    private static final String LARGEST = String.valueOf(Double.MAX_VALUE);

    @Override
    public String from() {
        return "1";
    }

    @Override
    public String to() {
        return "1-copied";
    }

    @Override
    public boolean fits(Set<String> tables) {
        return CHANGED.stream().allMatch(table -> tables.contains(table) || tables.contains(OLD + table));
    }

    @Override
    public boolean knowsNames() {
        return false;
    }

    @Override
    public boolean computes() {
        return true;
    }

    @Override
    public List<String> script(SchemaDefinition definition) {
        List<String> statements = new ArrayList<>();
        OLD_INDEXES.forEach(index -> statements.add("drop index " + index));
        CHANGED.forEach(table -> statements.add(rename(table)));
        for (TableDefinition table : definition.tables()) {
            if (!table.name().equals("metadata") && !table.name().equals("sessions")) {
                statements.add(table.create());
                table.indexes().forEach(index -> statements.add(index.create()));
            }
        }
        statements.add("(insert each test into 'tests', with a number made from its hash)");
        statements.addAll(copies(definition));
        statements.add("(shorten keys of more than " + KeyText.LENGTH + " characters)");
        return statements;
    }

    @Override
    public void run(SchemaChange change) {
        setAside(change);
        change.createMissing();
        change.execute(CHANGED.stream().map(table -> "delete from " + table).toList());
        change.execute("delete from tests");
        insertTests(change);
        change.execute(copies(change.definition()));
        shortenKeys(change.session());
    }

    private static void setAside(SchemaChange change) {
        Set<String> tables = change.tables();
        refuseOthers(change, tables);
        for (String table : CHANGED) {
            if (!tables.contains(OLD + table)) {
                change.indexes(table).stream()
                        .filter(OLD_INDEXES::contains)
                        .forEach(index -> change.execute("drop index " + index));
                change.execute(rename(table));
            }
        }
    }

    /** After an interruption, a table that was set aside has its successor beside it, or nothing. */
    private static void refuseOthers(SchemaChange change, Set<String> tables) {
        for (String table : CHANGED) {
            if (tables.contains(OLD + table)
                    && tables.contains(table)
                    && !change.columns(table).containsAll(change.definition().columns(table))) {
                throw new SchemaException(
                        "The upgrade needs the name of the table '" + OLD + table
                                + "', which is there already. Rename that table first.",
                        null);
            }
        }
    }

    private static String rename(String table) {
        return "alter table " + table + " rename to " + OLD + table;
    }

    private static void insertTests(SchemaChange change) {
        StatelessSession session = change.session();
        HashedRows<TestEntity> tests = new HashedRows<>(
                session, new RowInserter(session, Optional.empty()), new KnownRows(), TestEntity.class, "Test");
        String columns = key(change.definition(), "");
        List<Object[]> found = session.createNativeQuery(
                        "select " + columns + " from " + OLD + "testcases union select " + columns + " from " + OLD
                                + "perf_series",
                        Object[].class)
                .getResultList();
        for (Object[] row : found) {
            TestEntity test = new TestEntity();
            test.name = (String) row[0];
            test.system = (String) row[1];
            test.partition = (String) row[2];
            test.environ = (String) row[3];
            tests.number(test, () -> List.of(test.name, test.system, test.partition, test.environ));
        }
        tests.flush();
    }

    private static String key(SchemaDefinition definition, String qualifier) {
        return String.join(
                ", ",
                qualifier + definition.quoted("tests", "name"),
                qualifier + definition.quoted("tests", "system"),
                qualifier + definition.quoted("tests", "partition"),
                qualifier + definition.quoted("tests", "environ"));
    }

    private static List<String> copies(SchemaDefinition definition) {
        return List.of(
                copy(
                        definition,
                        "session_attributes",
                        "",
                        Map.of(
                                "long_name", longText("o", definition.quoted("session_attributes", "name")),
                                "name", shortText("o", definition.quoted("session_attributes", "name")),
                                "long_value", longText("o", definition.quoted("session_attributes", "value")),
                                "value", shortText("o", definition.quoted("session_attributes", "value")),
                                "number", clamped(definition.quoted("session_attributes", "number")))),
                copy(
                        definition,
                        "testcases",
                        join(definition),
                        Map.of(
                                "test_id", "t.id",
                                "long_result", longText("o", definition.quoted("testcases", "result")),
                                "result", shortText("o", definition.quoted("testcases", "result")),
                                "long_fail_phase", longText("o", "fail_phase"),
                                "fail_phase", shortText("o", "fail_phase"))),
                copy(definition, "perf_series", join(definition), Map.of("test_id", "t.id")),
                copy(
                        definition,
                        "perf_values",
                        "",
                        Map.of(
                                "value", finite(definition.quoted("perf_values", "value")),
                                "reference", finite(definition.quoted("perf_values", "reference")),
                                "lower_threshold", finite("lower_threshold"),
                                "upper_threshold", finite("upper_threshold"),
                                "non_finite", marks(definition))));
    }

    /** Inserts all rows of the old table, with these expressions in place of columns. */
    private static String copy(SchemaDefinition definition, String table, String join, Map<String, String> changed) {
        List<String> columns = definition.columns(table);
        return "insert into " + table + " ("
                + String.join(
                        ", ",
                        columns.stream()
                                .map(column -> definition.quoted(table, column))
                                .toList())
                + ") select "
                + String.join(
                        ", ",
                        columns.stream()
                                .map(column -> changed.getOrDefault(column, "o." + definition.quoted(table, column)))
                                .toList())
                + " from " + OLD + table + " o" + join;
    }

    private static String join(SchemaDefinition definition) {
        List<String> conditions = new ArrayList<>();
        for (String column : List.of("name", "system", "partition", "environ")) {
            String name = definition.quoted("tests", column);
            conditions.add("t." + name + " = o." + name);
        }
        return " join tests t on " + String.join(" and ", conditions);
    }

    /** Such a key is computed afterwards: databases count code points or bytes, and keys are counted in UTF-16. */
    private static String isLong(String text) {
        return "(length(" + text + ") > " + KeyText.LENGTH / 2 + " or " + text + " like '% ')";
    }

    private static String longText(String alias, String column) {
        String text = alias + "." + column;
        return "case when " + isLong(text) + " then " + text + " end";
    }

    private static String shortText(String alias, String column) {
        String text = alias + "." + column;
        return "case when " + isLong(text) + " then '' else " + text + " end";
    }

    private static String clamped(String column) {
        String number = "o." + column;
        return "case when " + number + " > " + LARGEST + " then " + LARGEST + " when " + number + " < -" + LARGEST
                + " then -" + LARGEST + " else " + number + " end";
    }

    private static String finite(String column) {
        String number = "o." + column;
        return "case when " + number + " <= " + LARGEST + " and " + number + " >= -" + LARGEST + " then " + number
                + " end";
    }

    private static String marks(SchemaDefinition definition) {
        return "case when o.is_nan then 1 else 0 end + "
                + infinity(definition.quoted("perf_values", "value"), 1) + " + "
                + infinity(definition.quoted("perf_values", "reference"), 10) + " + "
                + infinity("lower_threshold", 100) + " + "
                + infinity("upper_threshold", 1000);
    }

    private static String infinity(String column, int place) {
        String number = "o." + column;
        return "case when lower(cast(" + number + " as varchar(30))) = 'nan' then " + place + " when " + number + " > "
                + LARGEST + " then " + 2 * place + " when " + number + " < -" + LARGEST + " then " + 3 * place
                + " else 0 end";
    }

    /** Until now, what may be long stands in the other column alone. */
    private static void shortenKeys(StatelessSession session) {
        forEach(
                session,
                "from SessionAttribute where longName is not null or longValue is not null",
                SessionAttributeEntity.class,
                row -> {
                    row.name = key(row.name, row.longName);
                    row.longName = KeyText.rest(row.longName);
                    row.value = key(row.value, row.longValue);
                    row.longValue = KeyText.rest(row.longValue);
                });
        forEach(
                session,
                "from TestCase where longResult is not null or longFailPhase is not null",
                TestCaseEntity.class,
                row -> {
                    row.result = key(row.result, row.longResult);
                    row.longResult = KeyText.rest(row.longResult);
                    row.failPhase = row.longFailPhase == null ? row.failPhase : KeyText.key(row.longFailPhase);
                    row.longFailPhase = KeyText.rest(row.longFailPhase);
                });
    }

    private static String key(String key, @Nullable String whole) {
        return whole == null ? key : KeyText.key(whole);
    }

    private static <T> void forEach(StatelessSession session, String query, Class<T> type, Consumer<T> change) {
        session.createSelectionQuery(query, type).getResultList().forEach(row -> {
            change.accept(row);
            session.update(row);
        });
    }
}
