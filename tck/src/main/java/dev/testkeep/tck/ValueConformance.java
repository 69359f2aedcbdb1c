package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.InvalidDataException;
import dev.testkeep.storage.spi.JsonType;
import dev.testkeep.tck.data.Json;
import dev.testkeep.tck.data.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, times, texts and documents come back as they went in, the same on every backend. */
abstract class ValueConformance extends LongSuite {

    private TestCase storeAndRead(NewTestCase testCase) {
        storage().sessions().save(Samples.session(0, testCase));
        List<TestCase> found =
                storage().testCases().find(TestCaseQuery.all().withPerfValues().withDocuments());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                0,
                0.1,
                -1e-300,
                1e300,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                1234567890.1234567,
                9007199254740992.0
            })
    void a_performance_value_keeps_every_bit(double value) {
        TestCase read = storeAndRead(NewTestCase.builder("a")
                .perfValue(PerfValue.of("v", value, "s"))
                .build());

        assertThat(read.perfValues()).containsExactly(PerfValue.of("v", value, "s"));
    }

    @Test
    void minus_zero_comes_back_as_zero() {
        TestCase read = storeAndRead(
                NewTestCase.builder("a").perfValue(PerfValue.of("v", -0.0, "s")).build());

        assertThat(read.perfValues()).containsExactly(PerfValue.of("v", 0.0, "s"));
    }

    @Test
    void a_value_that_was_not_measured_is_no_number() {
        PerfValue nothing = PerfValue.builder("v").unit("").result(Result.XFAIL).build();

        TestCase read = storeAndRead(NewTestCase.builder("a").perfValue(nothing).build());

        assertThat(read.perfValues()).containsExactly(nothing);
    }

    @Test
    void value_reference_and_thresholds_may_each_be_what_is_no_finite_number() {
        List<PerfValue> values = new ArrayList<>();
        for (Double one : UNUSUAL) {
            for (Double other : UNUSUAL) {
                values.add(perfValue(one, other, 0.25, null));
                values.add(perfValue(2.0, 2.0, one, other));
                values.add(perfValue(other, one, one, other));
            }
        }

        TestCase read = storeAndRead(NewTestCase.builder("a").perfValues(values).build());

        assertThat(read.perfValues()).isEqualTo(values);
    }

    private static final List<@Nullable Double> UNUSUAL =
            Arrays.asList(null, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, 0.0);

    private static PerfValue perfValue(
            @Nullable Double value, @Nullable Double reference, @Nullable Double lower, @Nullable Double upper) {
        return PerfValue.builder("v")
                .value(value)
                .reference(reference)
                .thresholds(lower, upper)
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T07:15:02.123456Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "2026-03-29T01:30:00Z",
                "2026-10-25T01:30:00.000001Z",
                "2099-12-31T23:59:59.999999Z"
            })
    void whole_microseconds_are_exact(String text) {
        Instant instant = Instant.parse(text);
        NewSession session = NewSession.builder(instant)
                .end(instant)
                .testCases(List.of(NewTestCase.builder("a").completedAt(instant).build()))
                .build();
        storage().sessions().save(session);

        assertThat(storage().sessions().find(SessionQuery.all()))
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.start()).isEqualTo(instant);
                    assertThat(read.end()).isEqualTo(instant);
                });
        assertThat(storage().testCases().find(TestCaseQuery.all()))
                .extracting(TestCase::completedAt)
                .containsExactly(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00.000001Z"})
    void a_time_is_refused_by_name_or_comes_back(String text) {
        Instant instant = Instant.parse(text);
        NewSession before = Samples.session(0, Samples.full("a"));
        NewSession session = NewSession.builder(instant)
                .testCases(List.of(NewTestCase.builder("b").completedAt(instant).build()))
                .build();
        storage().sessions().save(before);

        assertRefusedOrStored(session, "session");
        assertRefusedOrStored(
                Samples.session(1, NewTestCase.builder("b").completedAt(instant).build()), "test case 'b'");
        assertRefusedOrStored(
                Samples.session(
                        1,
                        NewTestCase.builder("b")
                                .duration(Duration.ofSeconds(Long.MAX_VALUE))
                                .build()),
                "test case 'b'");

        assertThat(storage().testCases().find(TestCaseQuery.all())).isNotEmpty();
        assertThat(storage().verifyContent()).isEmpty();
    }

    private void assertRefusedOrStored(NewSession session, String whose) {
        try {
            storage().sessions().save(session);
        } catch (InvalidDataException e) {
            assertThat(e).hasMessageContaining(whose).hasMessageContaining("beyond the times that can be stored");
        }
    }

    @Test
    void nanoseconds_are_kept_to_a_quarter_of_a_microsecond() {
        Instant instant = Instant.parse("2026-11-22T12:34:56.123456789Z");

        TestCase read =
                storeAndRead(NewTestCase.builder("a").completedAt(instant).build());

        assertThat(read.completedAt()).isNotNull();
        assertThat(Duration.between(instant, read.completedAt()).abs()).isLessThan(Duration.ofNanos(250));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                "ünï-β",
                "emoji 🚀👩‍🔬",
                "line\nand\ttab",
                "quote ' and \" and \\ and %_",
                "nul \0 inside",
                "high \uD83D alone",
                "low \uDE80 alone",
                "substitute \u001A itself",
                "control \u0001\u001F\u007F",
                "not a character \uFFFF"
            })
    void text_comes_back_as_it_went_in(String text) {
        NewTestCase stored = NewTestCase.builder("name " + text)
                .system(text)
                .partition(text)
                .environ(text)
                .result(Result.of(text))
                .failure(text, text)
                .perfValue(PerfValue.of("metric " + text, 1, text))
                .build();

        assertThat(NewTestCase.copyOf(storeAndRead(stored))).isEqualTo(stored);
    }

    @Test
    void a_megabyte_of_text_is_not_cut() {
        String text = "0123456789abcdé\n".repeat(65_536);
        NewTestCase stored = NewTestCase.builder("a")
                .failure("run", text)
                .document("{\"output\":\"" + text.replace("\n", "\\n") + "\"}")
                .build();

        TestCase read = storeAndRead(stored);

        assertThat(read.failReason()).isEqualTo(text);
        Json.assertEqual(read.document(), stored.document());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\": 1, \"b\": 1.0, \"c\": -0.5e-7, \"d\": 12345678901234567890123456789}",
                "{\"nested\": {\"list\": [1, [2, []], {}], \"null\": null, \"yes\": true}}",
                "{\"text\": \"ünï 🚀 \\u00e9 \\n \\\" \\\\ \\/\"}",
                "{\"\": \"empty name\", \"a b\": \"blank\"}",
                "{\"nul\": \"a\\u0000b\"}",
                "{\"lone surrogate\": \"a\\ud83d\"}",
                "{\"beyond double\": 1e400}"
            })
    void a_document_means_the_same_afterwards(String document) {
        NewSession session = NewSession.builder(Samples.START)
                .document(document)
                .testCases(List.of(NewTestCase.builder("a").document(document).build()))
                .build();
        storage().sessions().save(session);

        Json.assertEqual(storage().sessions().document(session.uuid()).orElseThrow(), document);
        assertThat(storage().testCases().find(TestCaseQuery.all().withDocuments()))
                .singleElement()
                .satisfies(read -> Json.assertEqual(read.document(), document));
    }

    @Test
    void documents_keep_their_letters_as_the_declared_json_type_says() {
        String document = "{\"b\":  1.50, \"a\": null}";

        TestCase read = storeAndRead(NewTestCase.builder("a").document(document).build());

        assertThat(document.equals(read.document()))
                .as("whether a document comes back to the letter, where the JSON type is %s", jsonType())
                .isEqualTo(jsonType() != JsonType.JSONB);
    }

    private JsonType jsonType() {
        return fixture().provider().configure(config()).jsonType();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{", "{}{}", "{\"a\": NaN}", "{\"a\": 1,}", "{'a': 1}", "{\"a\": \"\n\"}"})
    void what_is_no_json_object_is_refused_and_nothing_is_stored(String document) {
        NewTestCase invalid = NewTestCase.builder("b").document(document).build();

        assertThatThrownBy(() -> storage().sessions().save(Samples.session(0, Samples.full("a"), invalid)))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("document");
        assertThat(storage().sessions().count(SessionQuery.all())).isZero();
    }

    @Test
    void attributes_keep_their_types() {
        NewSession session = NewSession.builder(Samples.START)
                .attribute("text", "1")
                .attribute("integer", Long.MAX_VALUE)
                .attribute("number", 1.0)
                .attribute("not a number", Double.NaN)
                .attribute("infinite", Double.POSITIVE_INFINITY)
                .attribute("below all", Double.NEGATIVE_INFINITY)
                .attribute("greatest", Double.MAX_VALUE)
                .attribute("smallest", Double.MIN_VALUE)
                .attribute("truth", true)
                .attribute("nul \0 in name", "nul \0 in value")
                .build();
        storage().sessions().save(session);

        assertThat(storage().sessions().findById(session.uuid()).map(Session::attributes))
                .contains(session.attributes());
    }
}
