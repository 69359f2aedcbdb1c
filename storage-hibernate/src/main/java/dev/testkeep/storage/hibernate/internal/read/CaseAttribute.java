package dev.testkeep.storage.hibernate.internal.read;

import static dev.testkeep.storage.hibernate.internal.read.CaseColumn.DOCUMENT;
import static dev.testkeep.storage.hibernate.internal.read.CaseColumn.INDEX;
import static dev.testkeep.storage.hibernate.internal.read.CaseColumn.LOWER;
import static dev.testkeep.storage.hibernate.internal.read.CaseColumn.MARKS;
import static dev.testkeep.storage.hibernate.internal.read.CaseColumn.REFERENCE;
import static dev.testkeep.storage.hibernate.internal.read.CaseColumn.RUN;
import static dev.testkeep.storage.hibernate.internal.read.CaseColumn.SESSION;
import static dev.testkeep.storage.hibernate.internal.read.CaseColumn.UPPER;

import dev.testkeep.storage.hibernate.internal.hql.PathColumns.ColumnPath;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of test cases that is not in their documents, by the name that ReFrame gives it.
 *
 * @param name what filters and tables call it
 * @param scope what it is the same for
 * @param columns what has to be selected for it
 * @param compared the column that holds it, if there is one
 * @param value how a row gives it
 */
public record CaseAttribute(
        String name,
        Scope scope,
        Set<CaseColumn> columns,
        Optional<CaseColumn> compared,
        Function<MeasuredRow, @Nullable Object> value) {

    private static final Map<String, CaseAttribute> BY_NAME = Stream.concat(
                    Stream.of(CaseColumn.values()).flatMap(CaseAttribute::inColumn),
                    Stream.of(
                            computed("name", Scope.TEST, row -> row.test().name()),
                            computed("basename", Scope.TEST, row -> row.test().basename()),
                            computed("system", Scope.TEST, row -> row.test().system()),
                            computed("partition", Scope.TEST, row -> row.test().partition()),
                            computed("environ", Scope.TEST, row -> row.test().environ()),
                            computed("sysenv", Scope.TEST, row -> row.test().sysenv()),
                            computed("uuid", Scope.CASE, row -> row.id().toString(), SESSION, RUN, INDEX),
                            computed("pvar", Scope.SERIES, MeasuredRow::metric),
                            computed("punit", Scope.SERIES, MeasuredRow::unit),
                            computed("plower", Scope.VALUE, Bounds::lower, REFERENCE, LOWER, MARKS),
                            computed("pupper", Scope.VALUE, Bounds::upper, REFERENCE, UPPER, MARKS)))
            .collect(Collectors.toUnmodifiableMap(CaseAttribute::name, Function.identity()));

    /** A document is read once for all values of its test case, which has to be recognized. */
    private static final Set<CaseColumn> DOCUMENT_OF_CASE = Set.of(DOCUMENT, SESSION, RUN, INDEX);

    /** What an attribute is the same for. */
    enum Scope {
        /** For all runs of a test on the same machine. */
        TEST,
        /** For all values of a series. */
        SERIES,
        /** For all values of a test case. */
        CASE,
        /** For one value only. */
        VALUE
    }

    private static Stream<CaseAttribute> inColumn(CaseColumn column) {
        Scope scope = column.isOfCases() ? Scope.CASE : Scope.VALUE;
        return column.attribute().stream()
                .map(name -> new CaseAttribute(
                        name, scope, column.selected(), Optional.of(column), row -> filterValue(row.get(column))));
    }

    private static CaseAttribute computed(
            String name, Scope scope, Function<MeasuredRow, @Nullable Object> value, CaseColumn... columns) {
        return new CaseAttribute(name, scope, Set.of(columns), Optional.empty(), value);
    }

    /** The types of filters: text, numbers in 64 bits, booleans. */
    private static @Nullable Object filterValue(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof UUID uuid ? uuid.toString() : value;
    }

    static Optional<CaseAttribute> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The columns that the database can compare, by the name of their attribute. */
    static Map<String, ColumnPath> paths(CaseConditions rows) {
        return BY_NAME.values().stream()
                .flatMap(attribute -> attribute.compared.stream()
                        .filter(column -> column.type().isComparable() && rows.has(column))
                        .map(column -> Map.entry(attribute.name, rows.columnPath(column))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What has to be selected for the attribute with this name. */
    private static Set<CaseColumn> columns(String name) {
        CaseAttribute attribute = BY_NAME.get(name);
        return attribute == null ? DOCUMENT_OF_CASE : attribute.columns;
    }

    /** What has to be selected for the attributes with these names. */
    public static Set<CaseColumn> columns(Collection<String> names) {
        Set<CaseColumn> columns = EnumSet.noneOf(CaseColumn.class);
        names.forEach(name -> columns.addAll(columns(name)));
        return columns;
    }

    public static boolean isInDocuments(String name) {
        return !BY_NAME.containsKey(name);
    }

    /** Whether the attribute with this name belongs to performance values. */
    static boolean isOfValues(String name) {
        CaseAttribute attribute = BY_NAME.get(name);
        return attribute != null && (attribute.scope == Scope.VALUE || attribute.scope == Scope.SERIES);
    }

    /** Whether all cases of a test have the same value of the attribute with this name. */
    static boolean isOfTest(String name) {
        CaseAttribute attribute = BY_NAME.get(name);
        return attribute != null && attribute.scope == Scope.TEST;
    }

    /** Whether all values of a series have the same value of the attribute with this name. */
    public static boolean isOfSeries(String name) {
        CaseAttribute attribute = BY_NAME.get(name);
        return attribute != null && (attribute.scope == Scope.TEST || attribute.scope == Scope.SERIES);
    }

    /** Whether the row has it at all, even if null. */
    boolean isIn(MeasuredRow row) {
        return row.isMeasured() || scope == Scope.TEST || scope == Scope.CASE;
    }

    @Nullable
    Object of(MeasuredRow row) {
        return value.apply(row);
    }
}
