package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.TestKey;
import org.jspecify.annotations.Nullable;

/** A test without any case: it has what all its cases have in common. */
record TestRow(TestKey test) implements MeasuredRow {

    @Override
    public boolean isMeasured() {
        return false;
    }

    @Override
    public String metric() {
        throw new IllegalStateException("a test has no metric");
    }

    @Override
    public String unit() {
        throw new IllegalStateException("a test has no unit");
    }

    @Override
    public @Nullable Object get(CaseColumn column) {
        throw new IllegalStateException("a test has no " + column);
    }
}
