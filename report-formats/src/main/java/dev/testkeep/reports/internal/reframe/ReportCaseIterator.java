package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.internal.json.JsonCursor;
import dev.testkeep.reports.internal.json.TextSource;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.TestCaseId;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.core.JsonToken;

/**
 * Reads the test cases of a report from its text, one at a time. {@link ReportSessionReader} has found the text to be
 * well-formed.
 */
final class ReportCaseIterator implements Iterator<NewTestCase> {

    // How many lists and objects are open there.
    private static final int IN_REPORT = 1;
    private static final int IN_RUN = 3;
    private static final int IN_TEST_CASES = 4;

    private final JsonCursor cursor;
    private final UUID session;
    private final DataVersion version;
    private int run = -1;
    private int index = -1;
    private boolean atTestCase;
    private boolean ended;

    ReportCaseIterator(TextSource text, UUID session, DataVersion version) {
        this.cursor = new JsonCursor(text);
        this.session = session;
        this.version = version;
    }

    @Override
    public boolean hasNext() {
        if (!atTestCase && !ended) {
            atTestCase = closingOnFailure(this::findNext);
        }
        return atTestCase;
    }

    @Override
    public NewTestCase next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        atTestCase = false;
        return closingOnFailure(() -> ReportCaseReader.read(cursor, new TestCaseId(session, run, index), version));
    }

    private boolean findNext() {
        for (JsonToken token = cursor.advance(); token != null; token = cursor.advance()) {
            if (token == JsonToken.PROPERTY_NAME) {
                passUnlessOnTheWay();
            } else if (token == JsonToken.START_OBJECT && cursor.depth() == IN_RUN) {
                run++;
                index = -1;
            } else if (isTestCase(token)) {
                index++;
                return true;
            }
        }
        end();
        return false;
    }

    private void passUnlessOnTheWay() {
        String way = cursor.depth() == IN_REPORT ? "runs" : "testcases";
        if (!cursor.name().equals(way)) {
            cursor.value().skip();
        }
    }

    private boolean isTestCase(JsonToken token) {
        int outside = token.isStructStart() ? cursor.depth() - 1 : cursor.depth();
        return outside == IN_TEST_CASES && !token.isStructEnd();
    }

    private <T> T closingOnFailure(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            end();
            throw e;
        }
    }

    private void end() {
        ended = true;
        cursor.close();
    }
}
