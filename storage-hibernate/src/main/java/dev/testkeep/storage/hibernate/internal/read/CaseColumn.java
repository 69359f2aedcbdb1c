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
 * The one table of the columns of test cases ({@code c}) and of their performance values ({@code v}): where each is, what
 * it holds, and where the model has it. What all cases of a test have in common is in {@link Catalogue}.
 */
public enum CaseColumn {
    SESSION("v.sessionUuid", "c.sessionUuid", ColumnType.UUID, row -> row.testCase()
            .id()
            .session()),
    RUN("v.run", "c.run", ColumnType.INTEGER, row -> row.testCase().id().run()),
    INDEX("v.caseIndex", "c.index", ColumnType.INTEGER, row -> row.testCase()
            .id()
            .index()),
    COMPLETED(
            "v.completedAt",
            "c.completedAt",
            ColumnType.NUMBER,
            row -> UnixTime.secondsOrNull(row.testCase().completedAt())),
    LONG_RESULT("c.longResult"),
    RESULT("c.result", LONG_RESULT, row -> row.testCase().result().word()),
    DURATION(
            "c.duration",
            ColumnType.NUMBER,
            row -> UnixTime.secondsOrNull(row.testCase().duration())),
    LONG_FAIL_PHASE("c.longFailPhase"),
    FAIL_PHASE("c.failPhase", LONG_FAIL_PHASE, row -> row.testCase().failPhase()),
    FAIL_REASON("c.failReason", ColumnType.TEXT, row -> row.testCase().failReason()),
    DOCUMENT("c.document", ColumnType.DOCUMENT, row -> row.testCase().document()),
    SERIES("v.seriesId"),
    MARKS("v.nonFinite"),
    VALUE("v.value", NonFinite.VALUE, row -> row.perfValue().value()),
    REFERENCE("v.reference", NonFinite.REFERENCE, row -> row.perfValue().reference()),
    LOWER("v.lowerThreshold", NonFinite.LOWER, row -> row.perfValue().lowerThreshold()),
    UPPER("v.upperThreshold", NonFinite.UPPER, row -> row.perfValue().upperThreshold()),
    VALUE_RESULT("v.result", ColumnType.TEXT, CaseRow::valueResult);

    private final String ofValues;
    private final String ofCases;
    private final ColumnType type;
    private final @Nullable CaseColumn rest;
    private final @Nullable NonFinite number;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Function<CaseRow, @Nullable Object> inModel;

    CaseColumn(
            String ofValues,
            String ofCases,
            ColumnType type,
            @Nullable CaseColumn rest,
            @Nullable NonFinite number,
            Function<CaseRow, @Nullable Object> inModel) {
        this.ofValues = ofValues;
        this.ofCases = ofCases;
        this.type = type;
        this.rest = rest;
        this.number = number;
        this.inModel = inModel;
    }

    /** A column that both tables have. */
    CaseColumn(String ofValues, String ofCases, ColumnType type, Function<CaseRow, @Nullable Object> inModel) {
        this(ofValues, ofCases, type, null, null, inModel);
    }

    /** A column of one of the tables. */
    CaseColumn(String path, ColumnType type, Function<CaseRow, @Nullable Object> inModel) {
        this(path, path, type, inModel);
    }

    /** A text whose key is in one column, and what does not fit there in another. */
    CaseColumn(String path, CaseColumn rest, Function<CaseRow, @Nullable Object> inModel) {
        this(path, path, ColumnType.KEY_TEXT, rest, null, inModel);
    }

    /** A number that may be marked as not finite. */
    CaseColumn(String path, NonFinite number, Function<CaseRow, @Nullable Object> inModel) {
        this(path, path, ColumnType.NUMBER, null, number, inModel);
    }

    /** A column that only the tables have. */
    CaseColumn(String path) {
        this(path, path, ColumnType.INTERNAL, row -> {
            throw new IllegalArgumentException(path + " is not part of the model");
        });
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
