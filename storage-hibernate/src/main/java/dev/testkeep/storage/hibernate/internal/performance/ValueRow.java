package dev.testkeep.storage.hibernate.internal.performance;

import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.hibernate.internal.mapping.KeyText;
import dev.testkeep.storage.hibernate.internal.mapping.NonFinite;
import dev.testkeep.storage.hibernate.internal.mapping.Series;
import dev.testkeep.storage.hibernate.internal.mapping.StorableText;
import dev.testkeep.storage.hibernate.internal.read.MeasuredRow;
import dev.testkeep.storage.hibernate.internal.read.SelectedColumn;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of performance values, with what was selected beside it; asking for more is an error. */
public final class ValueRow implements MeasuredRow {

    private final Map<SelectedColumn, Integer> places;
    private final @Nullable Object[] columns;
    private final Series series;

    ValueRow(Map<SelectedColumn, Integer> places, @Nullable Object[] columns, Series series) {
        this.places = places;
        this.columns = columns;
        this.series = series;
    }

    private @Nullable Object column(SelectedColumn field) {
        Integer place = places.get(field);
        if (place == null) {
            throw new IllegalStateException(field + " was not selected");
        }
        return columns[place];
    }

    private @Nullable Double number(SelectedColumn field) {
        return (Double) column(field);
    }

    private @Nullable Double number(SelectedColumn field, NonFinite which) {
        return which.number(number(field), required(SelectedColumn.NON_FINITE, Integer.class));
    }

    private @Nullable String text(SelectedColumn field) {
        return StorableText.decodeOrNull((String) column(field));
    }

    private <T> T required(SelectedColumn field, Class<T> type) {
        return type.cast(Objects.requireNonNull(column(field), field.path()));
    }

    long seriesId() {
        return required(SelectedColumn.SERIES, Long.class);
    }

    @Override
    public TestCaseId id() {
        return new TestCaseId(
                session(), required(SelectedColumn.RUN, Integer.class), required(SelectedColumn.INDEX, Integer.class));
    }

    @Override
    public UUID session() {
        return required(SelectedColumn.SESSION, UUID.class);
    }

    @Override
    public TestKey test() {
        return series.test();
    }

    @Override
    public String result() {
        return StorableText.decode(KeyText.whole(
                required(SelectedColumn.RESULT, String.class), (String) column(SelectedColumn.LONG_RESULT)));
    }

    @Override
    public @Nullable Double completedAt() {
        return number(SelectedColumn.COMPLETED);
    }

    @Override
    public @Nullable Double duration() {
        return number(SelectedColumn.DURATION);
    }

    @Override
    public @Nullable String failPhase() {
        return StorableText.decodeOrNull(KeyText.wholeOrNull(
                (String) column(SelectedColumn.FAIL_PHASE), (String) column(SelectedColumn.LONG_FAIL_PHASE)));
    }

    @Override
    public @Nullable String failReason() {
        return text(SelectedColumn.FAIL_REASON);
    }

    @Override
    public @Nullable String document() {
        return (String) column(SelectedColumn.DOCUMENT);
    }

    @Override
    public boolean isMeasured() {
        return true;
    }

    @Override
    public String metric() {
        return series.metric();
    }

    @Override
    public String unit() {
        return series.unit();
    }

    @Override
    public @Nullable Double value() {
        return number(SelectedColumn.VALUE, NonFinite.VALUE);
    }

    @Override
    public @Nullable Double reference() {
        return number(SelectedColumn.REFERENCE, NonFinite.REFERENCE);
    }

    @Override
    public @Nullable Double lowerThreshold() {
        return number(SelectedColumn.LOWER, NonFinite.LOWER);
    }

    @Override
    public @Nullable Double upperThreshold() {
        return number(SelectedColumn.UPPER, NonFinite.UPPER);
    }

    @Override
    public @Nullable String valueResult() {
        return text(SelectedColumn.VALUE_RESULT);
    }
}
