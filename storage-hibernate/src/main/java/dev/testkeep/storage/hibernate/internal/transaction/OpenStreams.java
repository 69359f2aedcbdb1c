package dev.testkeep.storage.hibernate.internal.transaction;

import java.util.Iterator;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.StatelessSession;

/** Streams that read from a unit of work while they are consumed, and end it when they are closed. */
public final class OpenStreams {

    private OpenStreams() {}

    public static <T> Stream<T> of(UnitOfWork unit, Function<StatelessSession, Stream<T>> read) {
        try {
            Stream<T> rows = unit.attempt(read);
            return stream(new Translating<>(unit, rows.iterator())).onClose(() -> close(rows, unit));
        } catch (RuntimeException e) {
            unit.close();
            throw e;
        }
    }

    private static void close(Stream<?> rows, UnitOfWork unit) {
        try (unit) {
            rows.close();
        }
    }

    public static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * Reports failures as failures of the storage. The transaction ends with the last element: a database may find only
     * then that what was read is no answer. Not thread-safe.
     */
    private static final class Translating<T> implements Iterator<T> {
        private final UnitOfWork unit;
        private final Iterator<T> rows;
        private boolean ended;

        Translating(UnitOfWork unit, Iterator<T> rows) {
            this.unit = unit;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            if (!ended && !unit.attempt(session -> rows.hasNext())) {
                ended = true;
                unit.commit();
            }
            return !ended;
        }

        @Override
        public T next() {
            return unit.attempt(session -> rows.next());
        }
    }

    /** No more than so many of them, if there is a limit. */
    public static <T> Stream<T> limited(Stream<T> found, OptionalInt limit) {
        return limit.isPresent() ? found.limit(limit.getAsInt()) : found;
    }
}
