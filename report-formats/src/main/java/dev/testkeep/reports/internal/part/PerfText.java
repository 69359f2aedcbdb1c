package dev.testkeep.reports.internal.part;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Performance values as tests publish them: a name with {@link #PREFIX}, and a text such as {@code 123.4 GB/s; ref=120;
 * lower=-0.1; upper=0.2}, of which all but the number may be missing.
 */
public final class PerfText {

    /** What the names of such entries begin with. */
    public static final String PREFIX = "perf.";

    private PerfText() {}

    /** The value of an entry; empty if it is not one. */
    public static Optional<PerfValue> read(String name, String text) {
        if (!name.startsWith(PREFIX) || name.length() == PREFIX.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(PerfValue.builder(name.substring(PREFIX.length())), text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PerfValue read(PerfValue.Builder value, String text) {
        String[] parts = text.split("\\s*;\\s*", -1);
        String[] measured = parts[0].split("\\s+", 2);
        value.value(measured[0].equals("-") ? null : Double.valueOf(measured[0]))
                .unit(measured.length > 1 ? measured[1] : "");
        @Nullable Double lower = null;
        @Nullable Double upper = null;
        for (int i = 1; i < parts.length; i++) {
            String[] option = parts[i].split("\\s*=\\s*", 2);
            String given = option.length > 1 ? option[1] : "";
            switch (option[0].toLowerCase(Locale.ROOT)) {
                case "ref" -> value.reference(Double.valueOf(given));
                case "lower" -> lower = Double.valueOf(given);
                case "upper" -> upper = Double.valueOf(given);
                case "result" -> value.result(Result.of(given));
                default -> throw new IllegalArgumentException(option[0]);
            }
        }
        return value.thresholds(lower, upper).build();
    }

    /** The text that is read as this value. */
    public static String write(PerfValue value) {
        StringBuilder text =
                new StringBuilder(value.value() == null ? "-" : value.value().toString());
        if (!value.unit().isEmpty()) {
            text.append(' ').append(value.unit());
        }
        append(text, "ref", value.reference());
        append(text, "lower", value.lowerThreshold());
        append(text, "upper", value.upperThreshold());
        append(text, "result", value.result());
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable Object given) {
        if (given != null) {
            text.append("; ").append(name).append('=').append(given);
        }
    }
}
