package dev.testkeep.spool.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class JsonLineTest {

    @Test
    void a_line_is_an_object_and_has_no_other_end_in_it() {
        String line = JsonLine.event("test")
                .put("text", "a\n\"b\"\\\u0000\u2028é😀")
                .put("absent", (String) null)
                .put("number", 7)
                .mark("yes", true)
                .mark("no", false)
                .put("members", Map.of("x", "y"))
                .end()
                .toString();

        assertThat(line).endsWith("}\n").doesNotContain("absent", "no\"");
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        JsonNode read = new ObjectMapper().readTree(line);
        assertThat(read.get("text").stringValue()).isEqualTo("a\n\"b\"\\\u0000\u2028é😀");
        assertThat(read.get("members").get("x").stringValue()).isEqualTo("y");
    }

    @Test
    void halves_of_pairs_survive_utf_8() {
        String line = JsonLine.event("test").put("text", "\ud83d-\ude00").end().toString();

        String read = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(read).contains("\\ud83d-\\ude00");
    }

    @Test
    void times_have_microseconds() {
        assertThat(JsonLine.event("e")
                        .put("at", Instant.ofEpochSecond(1_795_786_000, 1_234_567))
                        .seconds("duration", 2_000_045_999L)
                        .end()
                        .toString())
                .isEqualTo("{\"event\":\"e\",\"at\":1795786000.001234,\"duration\":2.000045}\n");
    }
}
