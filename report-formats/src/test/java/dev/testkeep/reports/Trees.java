package dev.testkeep.reports;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON to be compared: whole numbers are not equal to decimal ones, and decimals are exact. */
final class Trees {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Trees() {}

    static JsonNode of(@Nullable String json) {
        return MAPPER.readTree(Objects.requireNonNull(json));
    }

    static JsonNode of(Path file) {
        return MAPPER.readTree(file);
    }
}
