package dev.testkeep.reports;

import dev.testkeep.reports.internal.json.JsonCursor;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.TestCaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The test cases of a report that is small enough to keep them, so that its text is read once. Forgets them as soon as they
 * are too many, or if they stand in front of what it takes to read them. Not thread-safe.
 */
final class KeptCases {

    /** Twice that in memory at worst; ordinary reports have a quarter of it. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final List<NewTestCase> cases = new ArrayList<>();
    private long characters;
    private boolean areAll = true;

    /** Reads the elements of the list that the cursor stands at, to its end or as long as they are kept. */
    void read(JsonCursor cursor, int run, @Nullable SessionInfo info) {
        Optional<UUID> session = Optional.ofNullable(info).flatMap(SessionInfo::uuid);
        if (info == null || session.isEmpty()) {
            forget();
            return;
        }
        for (int index = 0; areAll && cursor.nextElement(); index++) {
            keep(ReportCaseReader.read(cursor, new TestCaseId(session.get(), run, index), info.version()));
        }
    }

    private void keep(NewTestCase testCase) {
        cases.add(testCase);
        characters += Objects.requireNonNull(testCase.document(), "every test case has one")
                .length();
        if (characters > MOST_CHARACTERS) {
            forget();
        }
    }

    private void forget() {
        areAll = false;
        cases.clear();
    }

    /** The cases of all lists; empty if they were not kept. */
    Optional<Iterable<NewTestCase>> all() {
        return areAll ? Optional.of(List.copyOf(cases)) : Optional.empty();
    }
}
