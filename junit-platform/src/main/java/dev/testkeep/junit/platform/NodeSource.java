package dev.testkeep.junit.platform;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * The class, and perhaps the method, that a node of the plan comes from. Immutable.
 *
 * @param className the class
 * @param methodName the method, or null
 * @param parameterTypes the types of its parameters, separated by commas, or null
 */
record NodeSource(
        String className,
        @Nullable String methodName,
        @Nullable String parameterTypes) {

    /** Spock's methods are numbered; it shows them by what their authors called them. */
    private static final String NUMBERED_METHOD = "$spock_feature_";

    static Optional<NodeSource> of(TestIdentifier node) {
        return node.getSource().map(source -> {
            if (source instanceof MethodSource method) {
                return new NodeSource(method.getClassName(), method.getMethodName(), method.getMethodParameterTypes());
            }
            return source instanceof ClassSource type ? new NodeSource(type.getClassName(), null, null) : null;
        });
    }

    boolean isMethod() {
        return methodName != null;
    }

    /** {@code com.acme.FooTest.adds(int,String)}; the parentheses only if there are parameters. */
    String name(TestIdentifier node) {
        if (methodName == null) {
            return className;
        }
        if (methodName.startsWith(NUMBERED_METHOD)) {
            return className + "." + node.getDisplayName();
        }
        return className + "." + methodName + parameters();
    }

    private String parameters() {
        return parameterTypes == null || parameterTypes.isBlank()
                ? ""
                : Arrays.stream(parameterTypes.split(","))
                        .map(type -> type.substring(type.lastIndexOf('.') + 1).strip())
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
