package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.hibernate.internal.hql.PathColumns.ColumnType;
import dev.testkeep.storage.hibernate.internal.mapping.KeyText;
import dev.testkeep.storage.hibernate.internal.mapping.NonFinite;
import dev.testkeep.storage.hibernate.internal.mapping.StorableText;
import dev.testkeep.storage.hibernate.internal.mapping.UnixTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one table of the columns of test cases ({@code c}) and of their performance values ({@code v}): what filters call
 * each, where it is, what it holds, and where the model has it. What all cases of a test have in common is in {@link Catalogue}.
 */
public enum CaseColumn {
    SESSION("session_uuid", "v.sessionUuid", "c.sessionUuid", ColumnType.UUID, row -> row.testCase()
            .id()
            .session()),
    RUN("run_index", "v.run", "c.run", ColumnType.INTEGER, row -> row.testCase()
            .id()
            .run()),
    INDEX("case_index", "v.caseIndex", "c.index", ColumnType.INTEGER, row -> row.testCase()
            .id()
            .index()),
    COMPLETED(
            "job_completion_time_unix",
            "v.completedAt",
            "c.completedAt",
            ColumnType.NUMBER,
            row -> UnixTime.secondsOrNull(row.testCase().completedAt())),
    LONG_RESULT("c.longResult"),
    RESULT("result", "c.result", LONG_RESULT, row -> row.testCase().result().word()),
    DURATION(
            "time_total",
            "c.duration",
            ColumnType.NUMBER,
            row -> UnixTime.secondsOrNull(row.testCase().duration())),
    LONG_FAIL_PHASE("c.longFailPhase"),
    FAIL_PHASE(
            "fail_phase", "c.failPhase", LONG_FAIL_PHASE, row -> row.testCase().failPhase()),
    FAIL_REASON("fail_reason", "c.failReason", ColumnType.TEXT, row -> row.testCase()
            .failReason()),
    DOCUMENT(null, "c.document", ColumnType.DOCUMENT, row -> row.testCase().document()),
    SERIES("v.seriesId"),
    MARKS("v.nonFinite"),
    VALUE("pval", "v.value", NonFinite.VALUE, row -> row.perfValue().value()),
    REFERENCE("pref", "v.reference", NonFinite.REFERENCE, row -> row.perfValue().reference()),
    LOWER(null, "v.lowerThreshold", NonFinite.LOWER, row -> row.perfValue().lowerThreshold()),
    UPPER(null, "v.upperThreshold", NonFinite.UPPER, row -> row.perfValue().upperThreshold()),
    VALUE_RESULT("presult", "v.result", ColumnType.TEXT, CaseRow::valueResult);

    private final @Nullable String attribute;
    private final String ofValues;
    private final String ofCases;
    private final ColumnType type;
    private final @Nullable CaseColumn rest;
    private final @Nullable NonFinite number;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Function<CaseRow, @Nullable Object> inModel;

    CaseColumn(
            @Nullable String attribute,
            String ofValues,
            String ofCases,
            ColumnType type,
            @Nullable CaseColumn rest,
            @Nullable NonFinite number,
            Function<CaseRow, @Nullable Object> inModel) {
        this.attribute = attribute;
        this.ofValues = ofValues;
        this.ofCases = ofCases;
        this.type = type;
        this.rest = rest;
        this.number = number;
        this.inModel = inModel;
    }

    /** A column that both tables have. */
    CaseColumn(
            @Nullable String attribute,
            String ofValues,
            String ofCases,
            ColumnType type,
            Function<CaseRow, @Nullable Object> inModel) {
        this(attribute, ofValues, ofCases, type, null, null, inModel);
    }

    /** A column of one of the tables. */
    CaseColumn(@Nullable String attribute, String path, ColumnType type, Function<CaseRow, @Nullable Object> inModel) {
        this(attribute, path, path, type, inModel);
    }

    /** A text whose key is in one column, and what does not fit there in another. */
    CaseColumn(@Nullable String attribute, String path, CaseColumn rest, Function<CaseRow, @Nullable Object> inModel) {
        this(attribute, path, path, ColumnType.KEY_TEXT, rest, null, inModel);
    }

    /** A number that may be marked as not finite. */
    CaseColumn(@Nullable String attribute, String path, NonFinite number, Function<CaseRow, @Nullable Object> inModel) {
        this(attribute, path, path, ColumnType.NUMBER, null, number, inModel);
    }

    /** A column that only the tables have. */
    CaseColumn(String path) {
        this(null, path, path, ColumnType.INTERNAL, row -> {
            throw new IllegalArgumentException(path + " is not part of the model");
        });
    }

    /** What filters and tables call it, if its content is an attribute. */
    Optional<String> attribute() {
        return Optional.ofNullable(attribute);
    }

    /** Where it is in a query of performance values. */
    public String ofValues() {
        return ofValues;
    }

    /** Where it is in a query of test cases; meaningless for columns of performance values alone. */
    String ofCases() {
        return ofCases;
    }

    /** Whether a query of performance values needs the table of test cases for it. */
    public boolean isJoined() {
        return ofValues.startsWith("c.");
    }

    /** Whether a query of test cases has it. */
    boolean isOfCases() {
        return ofCases.startsWith("c.");
    }

    ColumnType type() {
        return type;
    }

    /** Which of the numbers it is that may not be finite. */
    Optional<NonFinite> number() {
        return Optional.ofNullable(number);
    }

    /** All that has to be selected for it. */
    Set<CaseColumn> selected() {
        if (rest != null) {
            return Set.of(this, rest);
        }
        return number != null ? Set.of(this, MARKS) : Set.of(this);
    }

    /** What the model has. */
    @Nullable
    Object of(CaseRow row) {
        return inModel.apply(row);
    }

    /** What the model has, from what the tables hold. */
    public @Nullable Object decode(Function<CaseColumn, @Nullable Object> stored) {
        Object value = stored.apply(this);
        if (rest != null) {
            return StorableText.decodeOrNull(KeyText.wholeOrNull((String) value, (String) stored.apply(rest)));
        }
        if (number != null) {
            return number.number((Double) value, (Integer) Objects.requireNonNull(stored.apply(MARKS), "marks"));
        }
        return type == ColumnType.TEXT ? StorableText.decodeOrNull((String) value) : value;
    }
}
