package dev.testkeep.junit.platform;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/** What the class, and perhaps the method, that a node of the plan comes from is called. */
final class NodeSource {

    /** Spock's methods are numbered; it shows them by what their authors called them. */
    private static final String NUMBERED_METHOD = "$spock_feature_";

    private NodeSource() {}

    static boolean isMethod(TestIdentifier node) {
        return node.getSource().orElse(null) instanceof MethodSource;
    }

    /** {@code com.acme.FooTest.adds(int,String)}, the parentheses only if there are parameters; null if there is no class. */
    static @Nullable String name(TestIdentifier node, @Nullable TestSource source, Segment segment) {
        if (source instanceof MethodSource method) {
            return name(node, method) + (segment.isOfSpock() ? "" : parameters(method.getMethodParameterTypes()));
        }
        return source instanceof ClassSource type ? type.getClassName() : null;
    }

    private static String name(TestIdentifier node, MethodSource method) {
        String name = method.getMethodName();
        return name.startsWith(NUMBERED_METHOD)
                ? method.getClassName() + "." + node.getDisplayName()
                : method.getClassName() + "." + name;
    }

    private static String parameters(@Nullable String types) {
        if (types == null || types.isBlank()) {
            return "";
        }
        StringJoiner simple = new StringJoiner(",", "(", ")");
        for (String type : types.split(",", -1)) {
            simple.add(type.substring(type.lastIndexOf('.') + 1).strip());
        }
        return simple.toString();
    }
}
