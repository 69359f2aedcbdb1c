package dev.testkeep.storage.hibernate.internal.performance;

import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.hibernate.internal.mapping.DamagedRowException;
import dev.testkeep.storage.hibernate.internal.mapping.Series;
import dev.testkeep.storage.hibernate.internal.read.CaseColumn;
import dev.testkeep.storage.hibernate.internal.read.MeasuredRow;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of performance values, with what was selected beside it; asking for more is an error. */
public final class ValueRow implements MeasuredRow {

    private final Map<CaseColumn, Integer> places;
    private final @Nullable Object[] columns;
    private final Series series;

    ValueRow(Map<CaseColumn, Integer> places, @Nullable Object[] columns, Series series) {
        this.places = places;
        this.columns = columns;
        this.series = series;
    }

    @Override
    public @Nullable Object get(CaseColumn column) {
        try {
            return column.decode(this::stored);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw DamagedRowException.of("perf_values", "with series " + seriesId(), e);
        }
    }

    private @Nullable Object stored(CaseColumn column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalStateException(column + " was not selected");
        }
        return columns[place];
    }

    Long seriesId() {
        return (Long) Objects.requireNonNull(stored(CaseColumn.SERIES), "series");
    }

    UUID session() {
        return (UUID) Objects.requireNonNull(stored(CaseColumn.SESSION), "session");
    }

    @Override
    public TestKey test() {
        return series.test();
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
}
