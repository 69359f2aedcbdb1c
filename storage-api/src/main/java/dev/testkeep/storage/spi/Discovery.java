package dev.testkeep.storage.spi;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for backends with several class loaders. Failures are collected and do not stop the others. */
final class Discovery {

    /** A class loader that cannot even search would fail for ever. */
    private static final int MAX_FAILURES = 100;

    /** By class name, because several class loaders may have a class each of the same backend. */
    private final Map<String, BackendProvider> found = new LinkedHashMap<>();

    private final Set<String> failures = new LinkedHashSet<>();

    void search(@Nullable ClassLoader loader) {
        Iterator<BackendProvider> services =
                ServiceLoader.load(BackendProvider.class, loader).iterator();
        int failed = 0;
        while (failed < MAX_FAILURES) {
            try {
                if (!services.hasNext()) {
                    return;
                }
                BackendProvider provider = services.next();
                found.putIfAbsent(provider.getClass().getName(), provider);
            } catch (ServiceConfigurationError | LinkageError e) {
                failures.add(describe(e));
                failed++;
            }
        }
    }

    private static String describe(Error failure) {
        String what = failure instanceof ServiceConfigurationError
                ? String.valueOf(failure.getMessage()).replace(BackendProvider.class.getName() + ": ", "")
                : failure.toString();
        return failure.getCause() == null ? what : what + " (" + failure.getCause() + ")";
    }

    List<BackendProvider> found() {
        return List.copyOf(found.values());
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
