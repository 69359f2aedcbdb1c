package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TestKey;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A test case with one of its performance values, or with none: what filters and groups look at. */
public interface MeasuredRow {

    TestKey test();

    /** Whether there is a performance value; if not, it has neither metric nor unit nor the columns of one. */
    boolean isMeasured();

    String metric();

    String unit();

    /** What the model has in this column, as far as it was selected. */
    @Nullable
    Object get(CaseColumn column);

    default @Nullable Double number(CaseColumn column) {
        return (Double) get(column);
    }

    default TestCaseId id() {
        return new TestCaseId((UUID) required(CaseColumn.SESSION), (Integer) required(CaseColumn.RUN), (Integer)
                required(CaseColumn.INDEX));
    }

    private Object required(CaseColumn column) {
        return Objects.requireNonNull(get(column), column.name());
    }
}
