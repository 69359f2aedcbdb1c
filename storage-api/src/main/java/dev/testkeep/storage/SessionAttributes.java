package dev.testkeep.storage;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of session attributes that have a fixed meaning; every other attribute is an <em>extra</em>. */
public final class SessionAttributes {

    /** The user who ran the session. */
    public static final String USER = "user";
    /** The host that it ran on. */
    public static final String HOST = "hostname";
    /** The version of the test framework. */
    public static final String VERSION = "version";
    /** The command line that started it. */
    public static final String COMMAND_LINE = "cmdline";
    /** The working directory. */
    public static final String WORK_DIR = "workdir";

    /** ReFrame's reserved names, which no extra can have. */
    private static final Set<String> RESERVED = Set.of(
            USER,
            HOST,
            VERSION,
            COMMAND_LINE,
            WORK_DIR,
            "config_files",
            "data_version",
            "log_files",
            "num_aborted",
            "num_cases",
            "num_failures",
            "num_skipped",
            "prefix_output",
            "prefix_stage",
            "session_uuid",
            "time_elapsed",
            "time_end",
            "time_end_unix",
            "time_start",
            "time_start_unix",
            "uuid");

    private SessionAttributes() {}

    /** Whether an attribute with this name is an extra. */
    public static boolean isExtra(String name) {
        return !RESERVED.contains(name);
    }

    static void check(Map<String, @Nullable Object> attributes) {
        attributes.forEach((name, value) -> {
            if (!(value instanceof String
                    || value instanceof Long
                    || value instanceof Double
                    || value instanceof Boolean)) {
                throw new IllegalArgumentException("attribute '" + name
                        + "' must be a String, Long, Double or Boolean, not "
                        + (value == null ? "null" : "a " + value.getClass().getName()));
            }
        });
    }
}
