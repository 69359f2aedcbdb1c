package dev.testkeep.spool.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the user has set: {@code testkeep.NAME} as a system property, {@code TESTKEEP_NAME} in the environment, or
 * {@code testkeep.NAME} among what the test framework is configured with; the first of these counts. Immutable, if what it
 * is made of is.
 */
public final class Settings {

    private static final String PREFIX = "testkeep.";

    private final Map<?, ?> properties;
    private final Map<String, String> environment;
    private final Function<String, @Nullable String> framework;

    Settings(Map<?, ?> properties, Map<String, String> environment, Function<String, @Nullable String> framework) {
        this.properties = properties;
        this.environment = environment;
        this.framework = framework;
    }

    /** The settings of this process. */
    public static Settings ofProcess(Function<String, @Nullable String> framework) {
        return new Settings(System.getProperties(), System.getenv(), framework);
    }

    boolean enabled() {
        return !"false".equalsIgnoreCase(get("enabled"));
    }

    /** The folder for the files, or null for that of the build tool. */
    @Nullable
    String spool() {
        return get("spool");
    }

    @Nullable
    String session() {
        return get("session");
    }

    /** Attributes of the session: {@code commit=1a2b3c,branch=main}. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String each : list("attributes")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                attributes.put(
                        each.substring(0, equals).strip(),
                        each.substring(equals + 1).strip());
            }
        }
        return attributes;
    }

    /** Tests whose arguments are no part of their history; a {@code *} stands for any text. */
    String[] ignoredArguments() {
        return list("arguments.ignore");
    }

    boolean verbose() {
        return "true".equalsIgnoreCase(get("verbose"));
    }

    /** For tests of what goes wrong here: the fault that happens. */
    String fault() {
        String fault = get("fault");
        return fault == null ? "" : fault;
    }

    private String[] list(String name) {
        String list = get(name);
        return list == null ? new String[0] : list.strip().split("\\s*,\\s*");
    }

    private @Nullable String get(String name) {
        String value = property(PREFIX + name);
        if (isMissing(value)) {
            value = environment.get(variable(name));
        }
        if (isMissing(value)) {
            value = framework.apply(PREFIX + name);
        }
        return isMissing(value) ? null : value;
    }

    private static String variable(String name) {
        return (PREFIX + name).toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static boolean isMissing(@Nullable String value) {
        return value == null || value.isBlank();
    }

    @Nullable
    String property(String name) {
        return properties.get(name) instanceof String text ? text : null;
    }

    @Nullable
    String variableOfSystem(String name) {
        String value = environment.get(name);
        return isMissing(value) ? null : value;
    }
}
