package dev.testkeep.reports.internal.part;

import dev.testkeep.storage.NewTestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The test cases of a report that is small enough to keep them, so that its text is read once. Forgets them as soon as they
 * are too many. Not thread-safe.
 */
final class KeptCases implements Consumer<NewTestCase> {

    /** Ordinary reports have a tenth of it. */
    private static final int MOST_CHARACTERS = 1_000_000;

    /** What a case without any text takes. */
    private static final int OVERHEAD = 100;

    private final List<NewTestCase> cases = new ArrayList<>();
    private long characters;
    private int unstable;
    private @Nullable String example;

    @Override
    public void accept(NewTestCase testCase) {
        if (TestNames.isUnstable(testCase.name())) {
            unstable++;
            example = example == null ? testCase.name() : example;
        }
        characters += size(testCase);
        if (characters > MOST_CHARACTERS) {
            cases.clear();
        } else {
            cases.add(testCase);
        }
    }

    private static long size(NewTestCase testCase) {
        long values = (long) testCase.perfValues().size() * OVERHEAD;
        return OVERHEAD
                + testCase.name().length()
                + length(testCase.failReason())
                + length(testCase.document())
                + values;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** The cases; empty if they were not kept. */
    Optional<Iterable<NewTestCase>> all() {
        return characters > MOST_CHARACTERS ? Optional.empty() : Optional.of(List.copyOf(cases));
    }

    /** Tells of names that no other run will have. */
    void warn(Findings findings) {
        if (example != null) {
            findings.warn(unstable + (unstable == 1 ? " test has a name" : " tests have names")
                    + " with an object's address, a time or a UUID, and no history therefore: "
                    + Texts.cut(example, MOST_SHOWN));
        }
    }

    private static final int MOST_SHOWN = 120;
}
