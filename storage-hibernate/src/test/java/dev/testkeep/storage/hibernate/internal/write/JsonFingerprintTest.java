package dev.testkeep.storage.hibernate.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.exception.InvalidDataException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hash of a document is that of its meaning, as {@link CanonicalJson} writes it down. */
class JsonFingerprintTest {

    private static final long SEED = Long.getLong("testkeep.seed", 20_261_127);

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1,"b":2}            | { "b" : 2 ,\t"a":1 }
            {"a":1}                  | {"\\u0061":1}
            {"a":1}                  | {"a":2,"a":1}
            {"a":{"x":1,"y":[{}]}}   | {"a":{"x":5},"a":{"y":[{}],"x":1}}
            {"n":100}                | {"n":1e2}
            {"n":100}                | {"n":1.00E+2}
            {"n":0.5}                | {"n":5e-1}
            {"n":0}                  | {"n":-0.000e5}
            {"n":123456789012345678901234567890} | {"n":12345678901234567890123456789e1}
            {"n":-0.1234567890123456789}         | {"n":-1.2345678901234567890e-1}
            {"n":1}                  | {"n":1.00000000000000000000000000000000}
            {"n":1e2000000000}       | {"n":10e1999999999}
            {"t":"a/b"}              | {"t":"a\\/b"}
            {"t":"\uD83D\uDE80"}     | {"t":"\\uD83D\\ude80"}
            {}                       | { }
            """)
    void spellings_of_the_same_content_have_the_same_hash(String one, String other) {
        assertThat(hash(one)).isEqualTo(hash(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1,"b":2}    | {"a":2,"b":1}
            {"a":1}          | {"a":"1"}
            {"a":1}          | {"a":10}
            {"a":1}          | {"a":-1}
            {"a":1}          | {"a":0.1}
            {"a":null}       | {}
            {"a":null}       | {"a":"null"}
            {"a":true}       | {"a":false}
            {"a":[]}         | {"a":{}}
            {"a":[1,2]}      | {"a":[2,1]}
            {"a":[[1],2]}    | {"a":[[1,2]]}
            {"a":{"b":{}}}   | {"a":{},"b":{}}
            {"a":{"b":1},"c":{"d":2}} | {"a":{"d":2},"c":{"b":1}}
            {"a":"x"}        | {"a":"x\\u0000"}
            {"a":"\\ud800"}  | {"a":"\\ud801"}
            {"a":"\\ud800"}  | {"a":"?"}
            {"a":"aaaaaaaa"} | {"a":"aaaaaaaaa"}
            """)
    void other_content_has_another_hash(String one, String other) {
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    @Test
    void half_a_surrogate_pair_is_the_same_as_its_escape() {
        assertThat(hash("{\"a\":\"\uD800\"}")).isEqualTo(hash("{\"a\":\"\\ud800\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "[]",
                "null",
                "{",
                "}",
                "{}{}",
                "{} x",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\":1e+}",
                "{\"a\":+1}",
                "{\"a\":NaN}",
                "{\"a\":tru}",
                "{\"a\":truee}",
                "{\"a\":nul",
                "{\"a\":\"x",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":[1 2]}",
                "{\"a\":[1,]}",
                "{\"a\":[1}",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1e99999999999}",
                "{\"a\":\"\\\"}",
                "\u00a0{}",
                "{\"a\":1/2}",
                "// c\n{}"
            })
    void what_is_not_a_json_object_is_refused(String text) {
        assertThatThrownBy(() -> hash(text)).isInstanceOf(InvalidDataException.class);
    }

    @Test
    void what_jackson_would_not_read_again_is_refused() {
        for (String text :
                List.of("{\"a\":" + "[".repeat(501) + "]".repeat(501) + "}", "{\"a\":" + "1".repeat(1_001) + "}")) {
            assertThatThrownBy(() -> CanonicalJson.of(text)).isInstanceOf(InvalidDataException.class);
            assertThatThrownBy(() -> hash(text)).isInstanceOf(InvalidDataException.class);
        }
        hash("{\"a\":" + "[".repeat(499) + "]".repeat(499) + "}");
        hash("{\"a\":" + "1".repeat(1_000) + "}");
    }

    @Test
    void random_documents_have_the_same_hash_exactly_if_they_have_the_same_canonical_form() {
        Map<String, String> hashes = new HashMap<>();
        Map<String, String> forms = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String document = object(3);
            String form = CanonicalJson.of(document);
            String hash = hash(document);
            assertThat(hashes.putIfAbsent(form, hash))
                    .as("%s (seed %d)", document, SEED)
                    .isIn(null, hash);
            assertThat(forms.putIfAbsent(hash, form))
                    .as("%s (seed %d)", document, SEED)
                    .isIn(null, form);
        }
        assertThat(hashes).hasSizeBetween(1_000, 19_000);
    }

    @Test
    void random_texts_are_refused_exactly_if_jackson_refuses_them() {
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(object(2));
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 ->
                    text.insert(
                            at,
                            oneOf("{", "}", "[", "]", ",", ":", "\"", "\\", "0", "-", "e", ".", "t", " ", "\u0001"));
                default ->
                    text.setCharAt(
                            at, oneOf("{", "}", "\"", "\\", "1", "u", ",").charAt(0));
            }
            assertThat(isAccepted(() -> hash(text.toString())))
                    .as("%s (seed %d)", text, SEED)
                    .isEqualTo(isAccepted(() -> CanonicalJson.of(text.toString())));
        }
    }

    private static boolean isAccepted(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (InvalidDataException e) {
            return false;
        }
    }

    private static String hash(String document) {
        Fingerprint sum = new Fingerprint().start(0);
        new JsonFingerprint().add(document, sum);
        return sum.finish().toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> oneOf("1", "1.0", "10e-1", "-0", "0", "2", "20e-1", "1e400", "123456789012345678901", "0.10");
            case 1 -> oneOf("true", "false", "null");
            case 2, 3 ->
                oneOf("\"\"", "\"a\"", "\"\\u0061\"", "\"\\n\"", "\"\u00e9\"", "\"\\u00e9\"", "\"\\ud800\"", "\"1\"");
            case 4 -> "[]";
            case 5 ->
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> value(depth - 1))
                        .collect(Collectors.joining(oneOf(",", " , "), "[", "]"));
            default -> object(depth - 1);
        };
    }

    private String object(int depth) {
        List<String> members = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            members.add(oneOf("\"a\"", "\"\\u0061\"", "\"b\"", "\"\"") + oneOf(":", " : ") + value(depth));
        }
        Collections.shuffle(members, random);
        return "{" + String.join(",", members) + "}";
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
