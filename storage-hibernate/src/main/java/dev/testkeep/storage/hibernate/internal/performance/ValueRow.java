package dev.testkeep.storage.hibernate.internal.performance;

import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.hibernate.internal.mapping.KeyText;
import dev.testkeep.storage.hibernate.internal.mapping.NonFinite;
import dev.testkeep.storage.hibernate.internal.mapping.Series;
import dev.testkeep.storage.hibernate.internal.mapping.StorableText;
import dev.testkeep.storage.hibernate.internal.read.Field;
import dev.testkeep.storage.hibernate.internal.read.MeasuredRow;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of performance values, with what was selected beside it; asking for more is an error. */
public final class ValueRow implements MeasuredRow {

    private final Map<Field, Integer> places;
    private final @Nullable Object[] columns;
    private final Series series;

    ValueRow(Map<Field, Integer> places, @Nullable Object[] columns, Series series) {
        this.places = places;
        this.columns = columns;
        this.series = series;
    }

    private @Nullable Object column(Field field) {
        Integer place = places.get(field);
        if (place == null) {
            throw new IllegalStateException(field + " was not selected");
        }
        return columns[place];
    }

    private @Nullable Double number(Field field) {
        return (Double) column(field);
    }

    private @Nullable Double number(Field field, NonFinite which) {
        return which.number(number(field), required(Field.NON_FINITE, Integer.class));
    }

    private @Nullable String text(Field field) {
        return StorableText.decodeOrNull((String) column(field));
    }

    private <T> T required(Field field, Class<T> type) {
        return type.cast(Objects.requireNonNull(column(field), field.path()));
    }

    long seriesId() {
        return required(Field.SERIES, Long.class);
    }

    @Override
    public TestCaseId id() {
        return new TestCaseId(session(), required(Field.RUN, Integer.class), required(Field.INDEX, Integer.class));
    }

    @Override
    public UUID session() {
        return required(Field.SESSION, UUID.class);
    }

    @Override
    public TestKey test() {
        return series.test();
    }

    @Override
    public String result() {
        return StorableText.decode(
                KeyText.whole(required(Field.RESULT, String.class), (String) column(Field.LONG_RESULT)));
    }

    @Override
    public @Nullable Double completedAt() {
        return number(Field.COMPLETED);
    }

    @Override
    public @Nullable Double duration() {
        return number(Field.DURATION);
    }

    @Override
    public @Nullable String failPhase() {
        return StorableText.decodeOrNull(
                KeyText.wholeOrNull((String) column(Field.FAIL_PHASE), (String) column(Field.LONG_FAIL_PHASE)));
    }

    @Override
    public @Nullable String failReason() {
        return text(Field.FAIL_REASON);
    }

    @Override
    public @Nullable String document() {
        return (String) column(Field.DOCUMENT);
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
        return number(Field.VALUE, NonFinite.VALUE);
    }

    @Override
    public @Nullable Double reference() {
        return number(Field.REFERENCE, NonFinite.REFERENCE);
    }

    @Override
    public @Nullable Double lowerThreshold() {
        return number(Field.LOWER, NonFinite.LOWER);
    }

    @Override
    public @Nullable Double upperThreshold() {
        return number(Field.UPPER, NonFinite.UPPER);
    }

    @Override
    public @Nullable String valueResult() {
        return text(Field.VALUE_RESULT);
    }
}
