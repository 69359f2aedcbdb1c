package dev.testkeep.junit.platform;

import dev.testkeep.spool.internal.TestId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
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

    TestIds(TestPlan plan) {
        this.plan = plan;
    }

    TestId of(TestIdentifier test) {
        Names names = new Names();
        path(test).forEach(names::add);
        return names.id(test);
    }

    /** The test that stands for what is called before, or after, all tests of a container, as Surefire names it. */
    TestId ofFailed(TestIdentifier container, boolean after) {
        TestId id = of(container);
        boolean method = NodeSource.of(container).filter(NodeSource::isMethod).isPresent();
        String test = method ? id.test() : id.test() + "." + (after ? "executionError" : "initializationError");
        return new TestId(id.id(), test, id.arguments(), id.display(), id.ignoresArguments());
    }

    /** From below the innermost engine to the test: a suite has engines of its own. */
    private List<TestIdentifier> path(TestIdentifier test) {
        Deque<TestIdentifier> path = new ArrayDeque<>();
        Optional<TestIdentifier> next = Optional.of(test);
        while (next.isPresent() && !Segment.lastOf(next.get()).type().equals("engine")) {
            path.addFirst(next.get());
            next = plan.getParent(next.get());
        }
        return new ArrayList<>(path);
    }

    /** Collects the names on the way to a test. */
    private final class Names {

        private final List<String> plain = new ArrayList<>();
        private final List<String> arguments = new ArrayList<>();
        private @Nullable String base;
        private @Nullable TestSource source;

        void add(TestIdentifier node) {
            Optional<String> own =
                    NodeSource.of(node).map(each -> each.name(node)).filter(name -> !name.equals(base));
            if (own.isPresent()) {
                base = own.get();
                source = node.getSource().orElse(null);
            } else {
                Segment segment = Segment.lastOf(node);
                (base != null || segment.isInvocation() ? arguments : plain)
                        .add(segment.withoutIndex(node.getDisplayName()));
            }
        }

        TestId id(TestIdentifier test) {
            String name = base != null ? base : plain.isEmpty() ? test.getDisplayName() : String.join(": ", plain);
            arguments.removeIf(String::isBlank);
            return new TestId(
                    test.getUniqueId(),
                    name,
                    arguments.isEmpty() ? null : String.join(", ", arguments),
                    test.getDisplayName(),
                    !arguments.isEmpty() && source != null && ignored.by(source));
        }
    }
}
