package dev.testkeep.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes as the test listeners read them: {@code commit=1a2b3c,tag=nightly}. */
final class Attributes {

    private Attributes() {}

    static Map<String, String> parse(@Nullable String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String each : text == null ? new String[0] : text.split(",", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                attributes.put(
                        each.substring(0, equals).strip(),
                        each.substring(equals + 1).strip());
            }
        }
        return attributes;
    }
}
