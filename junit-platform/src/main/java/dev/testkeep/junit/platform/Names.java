package dev.testkeep.junit.platform;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * The names on the way to a test. Immutable.
 *
 * @param id the id of the node that the way ends at
 * @param base the class or the method that the test is of, or null
 * @param source where that is, or null
 * @param plain the names where there is no class, or null
 * @param arguments what it is called with, or null
 */
record Names(
        String id,
        @Nullable String base,
        @Nullable TestSource source,
        @Nullable String plain,
        @Nullable String arguments) {

    /** Those of a node that names nothing: an engine. */
    static Names none(String id) {
        return new Names(id, null, null, null, null);
    }

    /** With those of a node below. */
    Names plus(TestIdentifier node, Segment segment) {
        String below = segment.id(id, node);
        TestSource at = node.getSource().orElse(null);
        String own = NodeSource.name(node, at, segment);
        if (own != null && !own.equals(base)) {
            return new Names(below, own, at, plain, arguments);
        }
        String name = withoutBase(segment.withoutIndex(node.getDisplayName()));
        if (base == null && !segment.isInvocation()) {
            return new Names(below, null, null, join(plain, ": ", name), arguments);
        }
        return new Names(below, base, source, plain, name.isBlank() ? arguments : join(arguments, ", ", name));
    }

    /** Where Spock's author has not named an iteration, its name is that of the feature and {@code [a: 1, b: 2]}. */
    private String withoutBase(String name) {
        int bracket = name.endsWith("]") ? name.indexOf(" [") : -1;
        return bracket > 0 && base != null && base.endsWith("." + name.substring(0, bracket))
                ? name.substring(bracket + 2, name.length() - 1)
                : name;
    }

    private static String join(@Nullable String before, String separator, String name) {
        return before == null ? name : before + separator + name;
    }

    /** What the test is called. */
    String test(TestIdentifier test) {
        if (base != null) {
            return base;
        }
        return plain == null ? test.getDisplayName() : plain;
    }
}
