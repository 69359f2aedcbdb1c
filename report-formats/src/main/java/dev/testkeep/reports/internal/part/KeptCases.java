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
public final class KeptCases implements Consumer<NewTestCase> {

    /** What a case or a value takes beside its texts, in characters. */
    private static final int OVERHEAD = 100;

    private final long mostCharacters;
    private final List<NewTestCase> cases = new ArrayList<>();
    private long characters;
    private boolean areAll = true;

    /**
     * None yet.
     *
     * @param mostCharacters how much text to keep; it takes twice that in memory at worst
     */
    public KeptCases(long mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    @Override
    public void accept(NewTestCase testCase) {
        characters += size(testCase);
        if (characters > mostCharacters) {
            forget();
        } else if (areAll) {
            cases.add(testCase);
        }
    }

    private static long size(NewTestCase testCase) {
        return OVERHEAD * (1L + testCase.perfValues().size())
                + testCase.name().length()
                + length(testCase.failReason())
                + length(testCase.document());
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** Keeps none, neither those so far nor those to come. */
    public void forget() {
        areAll = false;
        cases.clear();
    }

    /** Whether all cases so far are kept. */
    public boolean areAll() {
        return areAll;
    }

    /** The cases; empty if they were not kept. */
    public Optional<Iterable<NewTestCase>> all() {
        return areAll ? Optional.of(List.copyOf(cases)) : Optional.empty();
    }
}
