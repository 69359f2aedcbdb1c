package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.tck.data.RandomText;
import dev.testkeep.tck.data.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of any length comes back whole and is found exactly, whatever it is the text of. */
abstract class TextConformance extends LongSuite {

    private final RandomText random = new RandomText();

    /** Around what fits into a key, what an index of MySQL looks at, a page, and a megabyte. */
    @ParameterizedTest
    @ValueSource(ints = {254, 255, 256, 767, 768, 769, 4_000, 100_000, 1_048_576})
    void text_of_any_length_comes_back_in_every_field_and_is_told_from_one_that_ends_otherwise(int length) {
        Texts texts = new Texts(random, length);
        Texts twins = texts.twins();
        NewSession session = texts.session(0);
        NewSession twin = twins.session(1);
        storage().sessions().save(session);
        storage().sessions().save(twin);

        assertStored(session);
        assertStored(twin);
        texts.filters().forEach(filter -> assertFinds(filter, session));
        twins.filters().forEach(filter -> assertFinds(filter, twin));
        assertThat(storage().sessions().delete(SessionQuery.all().filter(texts.ofSession())))
                .as(random.toString())
                .containsExactly(session.uuid());
        assertStored(twin);
    }

    private void assertStored(NewSession session) {
        Session found = storage().sessions().findById(session.uuid()).orElseThrow();
        assertThat(found.attributes().equals(session.attributes()))
                .as("the same attributes, for " + random)
                .isTrue();
        assertThat(Objects.equals(session.reportFile(), found.reportFile()))
                .as("the same report file, for " + random)
                .isTrue();
        List<NewTestCase> cases = storage()
                .testCases()
                .find(TestCaseQuery.all()
                        .inSession(session.uuid())
                        .withPerfValues()
                        .withDocuments())
                .stream()
                .map(NewTestCase::copyOf)
                .toList();
        // Not isEqualTo, which would print megabytes.
        assertThat(cases.equals(list(session.testCases())))
                .as("the same test case, for " + random)
                .isTrue();
    }

    private static List<NewTestCase> list(Iterable<NewTestCase> cases) {
        List<NewTestCase> list = new ArrayList<>();
        cases.forEach(list::add);
        return list;
    }

    private void assertFinds(Map.Entry<String, Filter> filter, NewSession session) {
        List<UUID> found = filter.getKey().equals("attribute")
                ? storage().sessions().find(SessionQuery.all().filter(filter.getValue())).stream()
                        .map(Session::uuid)
                        .toList()
                : storage().testCases().find(TestCaseQuery.all().filter(filter.getValue())).stream()
                        .map(testCase -> testCase.id().session())
                        .toList();
        assertThat(found).as(filter.getKey() + ", for " + random).containsExactly(session.uuid());
    }

    @Test
    void an_empty_text_and_none_come_back_apart() {
        NewTestCase empty = testCase("").build();
        NewTestCase none = testCase(null).build();
        NewSession session = NewSession.builder(Samples.START)
                .reportFile("")
                .attribute("", "")
                .testCases(List.of(empty, none))
                .build();
        NewSession other = Samples.session(1);
        storage().sessions().save(session);
        storage().sessions().save(other);

        List<TestCase> found =
                storage().testCases().find(TestCaseQuery.all().withPerfValues().withDocuments());

        assertThat(found).extracting(NewTestCase::copyOf).containsExactly(empty, none);
        assertThat(storage().sessions().find(SessionQuery.all()))
                .extracting(Session::reportFile)
                .containsExactly("", null);
        assertThat(storage().sessions().find(SessionQuery.all()))
                .extracting(Session::attributes)
                .containsExactly(Map.of("", ""), Map.of());
        for (String field : List.of("fail_phase", "fail_reason", "presult")) {
            assertThat(indexes(Filter.attribute(field).equalTo(""))).as(field).containsExactly(0);
            assertThat(indexes(Filter.attribute(field).notEqualTo("")))
                    .as(field)
                    .isEqualTo(indexes(Filter.attribute(field).equalTo(null)));
        }
        for (String field : List.of("name", "system", "partition", "environ", "result", "punit")) {
            assertThat(indexes(Filter.attribute(field).equalTo(""))).as(field).containsExactly(0, 1);
        }
        assertThat(storage()
                        .sessions()
                        .count(SessionQuery.all().filter(Filter.attribute("").equalTo(""))))
                .isEqualTo(1);
    }

    private List<Integer> indexes(Filter filter) {
        return storage().testCases().find(TestCaseQuery.all().filter(filter)).stream()
                .map(testCase -> testCase.id().index())
                .toList();
    }

    /** Empty where it must be something, and with this text where it may be null. */
    private static NewTestCase.Builder testCase(@Nullable String text) {
        return NewTestCase.builder("")
                .system("")
                .partition("")
                .environ("")
                .result(Result.of(""))
                .failure(text, text)
                .perfValue(PerfValue.builder("")
                        .unit("")
                        .value(1.0)
                        .result(text == null ? null : Result.of(text))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(ints = {190, 191, 253, 254, 255})
    void a_pair_of_surrogates_is_not_torn(int before) {
        String text = "x".repeat(before) + "🚀".repeat(100);
        NewTestCase stored = NewTestCase.builder(text)
                .result(Result.of(text))
                .failure(text, text)
                .perfValue(PerfValue.of(text, 1, text))
                .build();
        storage().sessions().save(Samples.session(0, stored));

        assertThat(storage().testCases().find(TestCaseQuery.all().withPerfValues()))
                .extracting(NewTestCase::copyOf)
                .containsExactly(stored);
        assertThat(storage().testCases().count(TestCaseQuery.all().resultIn(Result.of(text))))
                .isEqualTo(1);
    }

    /** A text for each field. */
    private record Texts(
            String name,
            String system,
            String partition,
            String environ,
            String result,
            String failPhase,
            String failReason,
            String metric,
            String unit,
            String valueResult,
            String attribute,
            String attributeValue,
            String reportFile) {

        Texts(RandomText random, int length) {
            this(Stream.generate(() -> random.ofLength(length)).limit(13).toList());
        }

        private Texts(List<String> texts) {
            this(
                    texts.get(0),
                    texts.get(1),
                    texts.get(2),
                    texts.get(3),
                    texts.get(4),
                    texts.get(5),
                    texts.get(6),
                    texts.get(7),
                    texts.get(8),
                    texts.get(9),
                    texts.get(10),
                    texts.get(11),
                    texts.get(12));
        }

        Texts twins() {
            return new Texts(Stream.of(
                            name,
                            system,
                            partition,
                            environ,
                            result,
                            failPhase,
                            failReason,
                            metric,
                            unit,
                            valueResult,
                            attribute,
                            attributeValue,
                            reportFile)
                    .map(RandomText::twin)
                    .toList());
        }

        NewSession session(int seconds) {
            NewTestCase testCase = NewTestCase.builder(name)
                    .system(system)
                    .partition(partition)
                    .environ(environ)
                    .result(Result.of(result))
                    .failure(failPhase, failReason)
                    .perfValue(PerfValue.builder(metric)
                            .unit(unit)
                            .value(1.0)
                            .result(Result.of(valueResult))
                            .build())
                    .build();
            return NewSession.builder(Samples.START.plusSeconds(seconds))
                    .reportFile(reportFile)
                    .attribute(attribute, attributeValue)
                    .attribute("same", attributeValue)
                    .testCases(List.of(testCase))
                    .build();
        }

        Filter ofSession() {
            return Filter.attribute("same").equalTo(attributeValue);
        }

        List<Map.Entry<String, Filter>> filters() {
            return List.of(
                    is("name", name),
                    is("system", system),
                    is("partition", partition),
                    is("environ", environ),
                    is("result", result),
                    is("fail_phase", failPhase),
                    is("fail_reason", failReason),
                    is("pvar", metric),
                    is("punit", unit),
                    is("presult", valueResult),
                    Map.entry("attribute", Filter.attribute(attribute).equalTo(attributeValue)),
                    Map.entry("attribute", ofSession()));
        }

        private static Map.Entry<String, Filter> is(String field, String text) {
            return Map.entry(field, Filter.attribute(field).equalTo(text));
        }
    }
}
