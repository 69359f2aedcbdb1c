package dev.testkeep.reports.internal.part;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The test cases of a session, test by test, with all attempts of each. Keeps those after the first in memory. */
public final class AttemptsOfTests {

    private final Iterable<TestCase> cases;

    /** The later attempts, by test; a test that occurs twice in a run has two lists. */
    private final Map<TestKey, Deque<List<TestCase>>> later = new HashMap<>();

    /** Of all test cases of a session, in the order of their positions. */
    public AttemptsOfTests(Session session, Iterable<TestCase> cases) {
        this.cases = cases;
        if (session.counts().runs() > 1) {
            cases.forEach(this::keepIfLater);
        }
    }

    private void keepIfLater(TestCase testCase) {
        if (testCase.id().run() == 0) {
            return;
        }
        Deque<List<TestCase>> lists = later.computeIfAbsent(testCase.test(), key -> new ArrayDeque<>());
        for (List<TestCase> list : lists) {
            if (list.get(list.size() - 1).id().run() < testCase.id().run()) {
                list.add(testCase);
                return;
            }
        }
        lists.add(new ArrayList<>(List.of(testCase)));
    }

    /** Hands over the attempts of each test in the order of the runs, and at last those that have none in the first run. */
    public void forEach(Consumer<List<TestCase>> action) {
        for (TestCase testCase : cases) {
            if (testCase.id().run() == 0) {
                action.accept(attempts(testCase));
            }
        }
        later.values().forEach(lists -> lists.forEach(action));
    }

    private List<TestCase> attempts(TestCase first) {
        Deque<List<TestCase>> lists = later.get(first.test());
        if (lists == null || lists.isEmpty()) {
            return List.of(first);
        }
        List<TestCase> attempts = new ArrayList<>(List.of(first));
        attempts.addAll(lists.remove());
        return attempts;
    }
}
