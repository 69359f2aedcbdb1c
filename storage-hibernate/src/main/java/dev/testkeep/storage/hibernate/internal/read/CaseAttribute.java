package dev.testkeep.storage.hibernate.internal.read;

import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.COMPLETED;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.DURATION;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.FAIL_PHASE;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.FAIL_REASON;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.INDEX;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.LONG_FAIL_PHASE;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.LONG_RESULT;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.LOWER;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.NON_FINITE;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.REFERENCE;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.RESULT;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.RUN;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.SERIES;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.SESSION;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.UPPER;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.VALUE;
import static dev.testkeep.storage.hibernate.internal.read.SelectedColumn.VALUE_RESULT;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of test cases that has a column, by the name that ReFrame gives it; all others are in documents.
 *
 * @param name what filters and tables call it
 * @param scope what it is the same for
 * @param value how a row gives it
 * @param fields what has to be selected for it
 */
public record CaseAttribute(
        String name, Scope scope, Function<MeasuredRow, @Nullable Object> value, Set<SelectedColumn> fields) {

    private static final Map<String, CaseAttribute> BY_NAME = Stream.of(
                    attribute("name", Scope.TEST, row -> row.test().name(), SERIES),
                    attribute("basename", Scope.TEST, row -> row.test().basename(), SERIES),
                    attribute("system", Scope.TEST, row -> row.test().system(), SERIES),
                    attribute("partition", Scope.TEST, row -> row.test().partition(), SERIES),
                    attribute("environ", Scope.TEST, row -> row.test().environ(), SERIES),
                    attribute("sysenv", Scope.TEST, row -> row.test().sysenv(), SERIES),
                    attribute("uuid", Scope.CASE, row -> row.id().toString(), SESSION, RUN, INDEX),
                    attribute("session_uuid", Scope.CASE, row -> row.session().toString(), SESSION),
                    attribute("run_index", Scope.CASE, row -> (long) row.id().run(), SESSION, RUN, INDEX),
                    attribute("case_index", Scope.CASE, row -> (long) row.id().index(), SESSION, RUN, INDEX),
                    attribute("job_completion_time_unix", Scope.CASE, MeasuredRow::completedAt, COMPLETED),
                    attribute("result", Scope.CASE, MeasuredRow::result, RESULT, LONG_RESULT),
                    attribute("time_total", Scope.CASE, MeasuredRow::duration, DURATION),
                    attribute("fail_phase", Scope.CASE, MeasuredRow::failPhase, FAIL_PHASE, LONG_FAIL_PHASE),
                    attribute("fail_reason", Scope.CASE, MeasuredRow::failReason, FAIL_REASON),
                    attribute("pvar", Scope.SERIES, MeasuredRow::metric, SERIES),
                    attribute("punit", Scope.SERIES, MeasuredRow::unit, SERIES),
                    attribute("pval", Scope.VALUE, MeasuredRow::value, VALUE, NON_FINITE),
                    attribute("pref", Scope.VALUE, MeasuredRow::reference, REFERENCE, NON_FINITE),
                    attribute("plower", Scope.VALUE, Bounds::lower, REFERENCE, LOWER, NON_FINITE),
                    attribute("pupper", Scope.VALUE, Bounds::upper, REFERENCE, UPPER, NON_FINITE),
                    attribute("presult", Scope.VALUE, MeasuredRow::valueResult, VALUE_RESULT))
            .collect(Collectors.toUnmodifiableMap(CaseAttribute::name, Function.identity()));

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

    private static CaseAttribute attribute(
            String name, Scope scope, Function<MeasuredRow, @Nullable Object> value, SelectedColumn... fields) {
        return new CaseAttribute(name, scope, value, Set.of(fields));
    }

    static Optional<CaseAttribute> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** What has to be selected for the attribute with this name. */
    public static Set<SelectedColumn> fields(String name) {
        CaseAttribute attribute = BY_NAME.get(name);
        return attribute == null ? Set.of(SelectedColumn.DOCUMENT) : attribute.fields;
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

    /** Whether the row has it at all, be it null. */
    boolean isIn(MeasuredRow row) {
        return row.isMeasured() || scope == Scope.TEST || scope == Scope.CASE;
    }

    @Nullable
    Object of(MeasuredRow row) {
        return value.apply(row);
    }
}
