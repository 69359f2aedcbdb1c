package dev.testkeep.reports.internal.part;

import dev.testkeep.storage.NewTestCase;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/** The test cases that a scanner comes across, which is closed at the end or when it fails. */
final class CaseIterator implements Iterator<NewTestCase> {

    private final CaseScanner scanner;
    private final Runnable close;
    private final Queue<NewTestCase> found = new ArrayDeque<>();
    private boolean ended;

    CaseIterator(CaseScanner scanner, Runnable close) {
        this.scanner = scanner;
        this.close = close;
    }

    @Override
    public boolean hasNext() {
        while (found.isEmpty() && !ended) {
            advance();
        }
        return !found.isEmpty();
    }

    private void advance() {
        boolean more = false;
        try {
            more = scanner.advance(found::add);
        } finally {
            if (!more) {
                ended = true;
                close.run();
            }
        }
    }

    @Override
    public NewTestCase next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return found.remove();
    }
}
