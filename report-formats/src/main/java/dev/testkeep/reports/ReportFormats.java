package dev.testkeep.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The formats to choose from: those of this library, then those that the thread's context class loader finds. Immutable. */
final class ReportFormats {

    /** A class loader that cannot even search would fail for ever. */
    private static final int MAX_FAILURES = 100;

    /** A folder has thousands of files, and looking for services takes a millisecond each time. */
    private static volatile @Nullable ReportFormats last;

    private final @Nullable ClassLoader context;
    private final List<ReportFormat> formats;

    private ReportFormats(@Nullable ClassLoader context, List<ReportFormat> formats) {
        this.context = context;
        this.formats = formats;
    }

    static ReportFormats load() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ReportFormats known = last;
        if (known == null || known.context != context) {
            known = new ReportFormats(context, search(context));
            last = known;
        }
        return known;
    }

    private static List<ReportFormat> search(@Nullable ClassLoader context) {
        Map<String, ReportFormat> found = new LinkedHashMap<>();
        search(ReportFormats.class.getClassLoader(), found);
        search(context, found);
        // Stable: the others keep their order.
        List<ReportFormat> ordered = new ArrayList<>(found.values());
        ordered.sort((one, other) -> Boolean.compare(isForeign(one), isForeign(other)));
        return List.copyOf(ordered);
    }

    private static boolean isForeign(ReportFormat format) {
        return format.getClass().getClassLoader() != ReportFormats.class.getClassLoader();
    }

    /** One that cannot be loaded does not stop the others. */
    private static void search(@Nullable ClassLoader loader, Map<String, ReportFormat> found) {
        Iterator<ReportFormat> services =
                ServiceLoader.load(ReportFormat.class, loader).iterator();
        for (int failed = 0; failed < MAX_FAILURES; ) {
            try {
                if (!services.hasNext()) {
                    return;
                }
                ReportFormat format = services.next();
                found.putIfAbsent(format.getClass().getName(), format);
            } catch (ServiceConfigurationError | LinkageError e) {
                failed++;
            }
        }
    }

    /** The first one that recognises the content. */
    Optional<ReportFormat> of(ReportContent content) throws IOException {
        for (ReportFormat format : formats) {
            if (format.recognizes(content)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Their names, for messages. */
    String names() {
        return String.join(", ", formats.stream().map(ReportFormat::name).toList());
    }
}
