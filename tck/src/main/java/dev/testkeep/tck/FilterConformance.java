package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.filter.Operand;
import dev.testkeep.tck.data.RandomData;
import dev.testkeep.tck.data.Samples;
import dev.testkeep.tck.data.StoredAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Filters mean the same whether the database answers them or Java does. */
abstract class FilterConformance extends LongSuite {

    private static final int SESSIONS = 30;

    /** On each backend in each run other ones. */
    private static final int FILTERS = 300;

    /** Counting takes as long as finding, and is put together from the same conditions. */
    private static final int COUNTED = 10;

    private void saveSessions(RandomData data) {
        for (int i = 0; i < SESSIONS; i++) {
            storage().sessions().save(data.session(i));
        }
    }

    @Test
    void random_session_filters_select_what_they_match() {
        RandomData data = new RandomData();
        saveSessions(data);
        List<Session> all = storage().sessions().find(SessionQuery.all());
        Set<Integer> sizes = new HashSet<>();
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = data.sessionFilter();
            List<UUID> expected = all.stream()
                    .filter(session -> StoredAttributes.matches(filter, session))
                    .map(Session::uuid)
                    .toList();
            sizes.add(expected.size());
            assertThat(storage().sessions().find(SessionQuery.all().filter(filter)))
                    .as("%s, %s", filter, data)
                    .extracting(Session::uuid)
                    .isEqualTo(expected);
            if (i % COUNTED == 0) {
                assertThat(storage()
                                .sessions()
                                .count(SessionQuery.all().filter(filter).limit(3)))
                        .as("%s, %s", filter, data)
                        .isEqualTo(Math.min(3, expected.size()));
            }
        }
        assertThat(sizes).as("different answers, %s", data).hasSizeGreaterThan(10);
    }

    @Test
    void random_case_filters_select_what_they_match() {
        RandomData data = new RandomData();
        saveSessions(data);
        List<TestCase> all =
                storage().testCases().find(TestCaseQuery.all().withPerfValues().withDocuments());
        Set<Integer> sizes = new HashSet<>();
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = data.caseFilter();
            List<TestCaseId> expected = all.stream()
                    .filter(testCase -> StoredAttributes.matches(filter, testCase))
                    .map(TestCase::id)
                    .toList();
            sizes.add(expected.size());
            assertThat(storage().testCases().find(TestCaseQuery.all().filter(filter)))
                    .as("%s, %s", filter, data)
                    .extracting(TestCase::id)
                    .isEqualTo(expected);
            if (i % COUNTED == 0) {
                assertThat(storage().testCases().count(TestCaseQuery.all().filter(filter)))
                        .as("%s, %s", filter, data)
                        .isEqualTo(expected.size());
            }
        }
        assertThat(sizes).as("different answers, %s", data).hasSizeGreaterThan(10);
    }

    @Test
    void a_list_may_have_any_number_of_elements() {
        storage().sessions().save(Samples.session(0, Samples.passed("a"), Samples.passed("b")));
        Stream<String> others = IntStream.range(0, 3_000).mapToObj(i -> "test " + i);
        Filter filter = Filter.attribute("name")
                .isOneOf(Stream.concat(others, Stream.of("b")).toArray());

        assertThat(storage().testCases().find(TestCaseQuery.all().filter(filter)))
                .extracting(TestCase::name)
                .containsExactly("b");
        assertThat(storage().testCases().count(TestCaseQuery.all().filter(filter)))
                .isOne();
    }

    @Test
    void numbers_that_are_not_finite_are_compared_like_others() {
        storage().sessions().save(Samples.session(0, unusualNumbers()));
        List<TestCase> all =
                storage().testCases().find(TestCaseQuery.all().withPerfValues().withDocuments());
        Set<Integer> sizes = new HashSet<>();
        for (Filter filter : comparisons(List.of("pval", "pref", "plower", "pupper"))) {
            List<TestCaseId> expected = all.stream()
                    .filter(testCase -> StoredAttributes.matches(filter, testCase))
                    .map(TestCase::id)
                    .toList();
            sizes.add(expected.size());
            assertThat(storage().testCases().find(TestCaseQuery.all().filter(filter)))
                    .as(filter.toString())
                    .extracting(TestCase::id)
                    .isEqualTo(expected);
        }
        assertThat(sizes).as("different answers").hasSizeGreaterThan(5);
    }

    private static List<NewTestCase> unusualNumbers() {
        List<NewTestCase> cases = new ArrayList<>();
        for (Double value : NUMBERS) {
            for (Double number : NUMBERS) {
                cases.add(NewTestCase.builder("a")
                        .perfValue(PerfValue.builder("v")
                                .value(value)
                                .reference(number)
                                .thresholds(-0.5, value)
                                .build())
                        .build());
            }
        }
        return cases;
    }

    private static boolean isNaN(@Nullable Double number) {
        return number != null && number.isNaN();
    }

    private static final List<@Nullable Double> NUMBERS = Arrays.asList(
            null, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -Double.MAX_VALUE, 0.0, 1.5);

    private static List<Filter> comparisons(List<String> attributes) {
        return attributes.stream()
                .map(Filter::attribute)
                .flatMap(attribute -> NUMBERS.stream()
                        .filter(number -> !isNaN(number))
                        .flatMap(number -> comparisons(attribute, number)))
                .flatMap(filter -> Stream.of(filter, filter.negate()))
                .toList();
    }

    private static Stream<Filter> comparisons(Operand attribute, @Nullable Double number) {
        return number == null
                ? Stream.of(attribute.equalTo(null), attribute.notEqualTo(null), attribute.holds())
                : Stream.of(
                        attribute.equalTo(number),
                        attribute.notEqualTo(number),
                        attribute.lessThan(number),
                        attribute.atMost(number),
                        attribute.greaterThan(number),
                        attribute.atLeast(number),
                        attribute.isOneOf(number, 1.5));
    }

    @Test
    void an_infinite_attribute_is_greater_than_every_number() {
        for (Double number : NUMBERS) {
            NewSession.Builder session = NewSession.builder(Samples.START);
            storage()
                    .sessions()
                    .save(
                            number == null
                                    ? session.build()
                                    : session.attribute("x", number).build());
        }
        List<Session> all = storage().sessions().find(SessionQuery.all());
        for (Filter filter : comparisons(List.of("x"))) {
            assertThat(storage().sessions().find(SessionQuery.all().filter(filter)))
                    .as(filter.toString())
                    .isEqualTo(all.stream()
                            .filter(session -> StoredAttributes.matches(filter, session))
                            .toList());
        }
        assertThat(storage().sessions().find(SessionQuery.all().filter("x > 5")))
                .extracting(session -> session.attributes().get("x"))
                .containsExactly(Double.POSITIVE_INFINITY);
    }
}
