package dev.testkeep.junit.platform;

import dev.testkeep.spool.internal.TestId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * What tests are called across sessions. A node of the plan that has a class or a method of its own names the test; all
 * others below it (invocations, dynamic tests) tell what it is called with. Where there is no class, as in a feature of
 * Cucumber, the names down to the scenario name the test. Thread-safe.
 */
final class TestIds {

    private final TestPlan plan;
    private final IgnoredArguments ignored = new IgnoredArguments();
    private final Map<TestIdentifier, Names> containers = new ConcurrentHashMap<>();

    TestIds(TestPlan plan) {
        this.plan = plan;
    }

    TestId of(TestIdentifier test) {
        Names names = names(test);
        return new TestId(
                names.id(),
                names.test(test),
                names.arguments(),
                test.getDisplayName(),
                names.arguments() != null && names.source() != null && ignored.by(names.source()));
    }

    /** The test that stands for what is called before, or after, all tests of a container, as Surefire names it. */
    TestId ofFailed(TestIdentifier container, boolean after) {
        TestId id = of(container);
        String test = NodeSource.isMethod(container)
                ? id.test()
                : id.test() + "." + (after ? "executionError" : "initializationError");
        return new TestId(id.id(), test, id.arguments(), id.display(), id.ignoresArguments());
    }

    /** Those of containers are remembered. */
    private Names names(TestIdentifier node) {
        if (!node.isContainer()) {
            return found(node);
        }
        Names names = containers.get(node);
        if (names == null) {
            names = found(node);
            containers.put(node, names);
        }
        return names;
    }

    /** The names from below the innermost engine: a suite has engines of its own. */
    private Names found(TestIdentifier node) {
        Segment segment = Segment.lastOf(node);
        TestIdentifier parent = plan.getParent(node).orElse(null);
        Names above = parent == null ? Names.none("") : names(parent);
        return segment.type().equals("engine") ? Names.none(segment.id(above.id(), node)) : above.plus(node, segment);
    }
}
