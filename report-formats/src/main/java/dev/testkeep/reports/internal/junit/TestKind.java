package dev.testkeep.reports.internal.junit;

import dev.testkeep.reports.internal.part.Failure;
import dev.testkeep.reports.internal.part.Texts;
import dev.testkeep.reports.internal.xml.XmlCursor;
import dev.testkeep.storage.Result;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A test, or what Surefire writes in place of the tests of a class that could not be set up or torn down. */
enum TestKind {
    TEST(null),
    SET_UP("setup"),
    TEAR_DOWN("cleanup");

    private static final Map<String, TestKind> BY_NAME =
            Map.of("initializationError", SET_UP, "executionError", TEAR_DOWN);

    private final @Nullable String phase;

    TestKind(@Nullable String phase) {
        this.phase = phase;
    }

    /** The kind of a test with this name. */
    static TestKind of(String name) {
        return BY_NAME.getOrDefault(name, TEST);
    }

    /** The failure at which the cursor stands. */
    Failure failure(XmlCursor xml, String otherwise) {
        @Nullable String type = xml.attribute("type");
        @Nullable String message = xml.attribute("message");
        String trace = trace(xml);
        return Failure.of(Result.FAIL, phase == null ? otherwise : phase, type, message, trace);
    }

    /** Of the elements in a rerun, the trace is one; what was printed is another. */
    private static String trace(XmlCursor xml) {
        return xml.textWithout(Texts.TRACE, List.of("system-out", "system-err"));
    }

    /** The skip at which the cursor stands. */
    Failure skip(XmlCursor xml) {
        @Nullable String type = xml.attribute("type");
        @Nullable String message = xml.attribute("message");
        String trace = trace(xml);
        return Failure.of(Failure.isDependency(trace) ? Result.FAIL_DEPS : Result.SKIP, null, type, message, trace);
    }
}
