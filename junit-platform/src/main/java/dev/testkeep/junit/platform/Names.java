package dev.testkeep.junit.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * The names on the way to a test. Immutable.
 *
 * @param base the class or the method that the test is of, or null
 * @param source where that is, or null
 * @param plain the names where there is no class, or null
 * @param arguments what it is called with, or null
 */
record Names(
        @Nullable String base,
        @Nullable TestSource source,
        @Nullable String plain,
        @Nullable String arguments) {

    static final Names NONE = new Names(null, null, null, null);

    /** With those of a node below. */
    Names plus(TestIdentifier node, Segment segment) {
        Optional<NodeSource> source = NodeSource.of(node);
        String own = source.isPresent() ? source.get().name(node) : null;
        if (own != null && !own.equals(base)) {
            return new Names(own, node.getSource().orElse(null), plain, arguments);
        }
        String name = segment.withoutIndex(node.getDisplayName());
        if (base == null && !segment.isInvocation()) {
            return new Names(null, null, join(plain, ": ", name), arguments);
        }
        return name.isBlank() ? this : new Names(base, this.source, plain, join(arguments, ", ", name));
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
