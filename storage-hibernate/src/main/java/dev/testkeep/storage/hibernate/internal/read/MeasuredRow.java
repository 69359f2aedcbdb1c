package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TestKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A test case with one of its performance values, or with none: what filters and groups look at. */
public interface MeasuredRow {

    TestCaseId id();

    UUID session();

    TestKey test();

    String result();

    /** In seconds. */
    @Nullable
    Double completedAt();

    /** In seconds. */
    @Nullable
    Double duration();

    @Nullable
    String failPhase();

    @Nullable
    String failReason();

    /** The test case's document, as far as it was loaded. */
    @Nullable
    String document();

    /** Whether there is a performance value; if not, the methods below have nothing to give. */
    boolean isMeasured();

    String metric();

    String unit();

    @Nullable
    Double value();

    @Nullable
    Double reference();

    @Nullable
    Double lowerThreshold();

    @Nullable
    Double upperThreshold();

    @Nullable
    String valueResult();
}
