package dev.testkeep.tck.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Compares JSON by what it means: a backend may reorder members and drop white space. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** With numbers as they are written. */
    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** Fails unless both mean the same. */
    public static void assertEqual(@Nullable String actual, @Nullable String expected) {
        assertThat(MAPPER.readTree(Objects.requireNonNull(actual, "actual")))
                .isEqualTo(MAPPER.readTree(Objects.requireNonNull(expected, "expected")));
    }
}
