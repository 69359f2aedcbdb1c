package dev.testkeep.junit.platform;

import dev.testkeep.spool.IgnoreArguments;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Which tests their authors have annotated with {@link IgnoreArguments}. Thread-safe. */
final class IgnoredArguments {

    private final Map<TestSource, Boolean> known = new ConcurrentHashMap<>();

    boolean by(TestSource source) {
        return known.computeIfAbsent(source, IgnoredArguments::isAnnotated);
    }

    /** A class that cannot be loaded has no annotation. */
    private static boolean isAnnotated(TestSource source) {
        try {
            if (source instanceof MethodSource method) {
                Method java = method.getJavaMethod();
                return java.isAnnotationPresent(IgnoreArguments.class)
                        || method.getJavaClass().isAnnotationPresent(IgnoreArguments.class);
            }
            return source instanceof ClassSource type && type.getJavaClass().isAnnotationPresent(IgnoreArguments.class);
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }
}
