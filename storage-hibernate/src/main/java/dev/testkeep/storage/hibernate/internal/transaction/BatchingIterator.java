package dev.testkeep.storage.hibernate.internal.transaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Completes elements many at a time, and hands them out one by one. Not thread-safe. */
public final class BatchingIterator<S, T> implements Iterator<T> {

    private final Iterator<S> source;
    private final int size;
    private final Function<List<S>, List<T>> complete;
    private Iterator<T> chunk = Collections.emptyIterator();

    public BatchingIterator(Iterator<S> source, int size, Function<List<S>, List<T>> complete) {
        this.source = source;
        this.size = size;
        this.complete = complete;
    }

    @Override
    public boolean hasNext() {
        if (!chunk.hasNext() && source.hasNext()) {
            chunk = complete.apply(nextChunk()).iterator();
        }
        return chunk.hasNext();
    }

    private List<S> nextChunk() {
        List<S> next = new ArrayList<>(size);
        while (next.size() < size && source.hasNext()) {
            next.add(source.next());
        }
        return next;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return chunk.next();
    }
}
