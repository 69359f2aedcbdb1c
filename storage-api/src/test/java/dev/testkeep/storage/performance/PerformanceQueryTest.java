package dev.testkeep.storage.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.QuerySyntaxException;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.performance.AggregateFunction.Percentile;
import dev.testkeep.storage.performance.AggregateFunction.Statistic;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerformanceQueryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final String UUID_A = "e0e985e8-7801-4ccf-9742-cfb7db5afea9";
    private static final String UUID_B = "4fb57fea-801c-472e-9cb2-2625524f2b06";

    private static PerformanceQuery list(String rest) {
        return PerformanceQuery.parse("all/" + rest, CLOCK);
    }

    private static ComparisonQuery comparison(String rest) {
        return ComparisonQuery.parse("all/all/" + rest, CLOCK);
    }

    private static List<String> titles(PerformanceQuery query) {
        return query.columns().stream().map(column -> column.content().title()).toList();
    }

    private static List<String> titles(ComparisonQuery query) {
        return query.columns().stream().map(query::title).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean:/                             | name,sysenv,pvar,punit,pval (mean)",
                "min,max:/                          | name,sysenv,pvar,punit,pval (min),pval (max)",
                "mean,mean:/                        | name,sysenv,pvar,punit,pval (mean)",
                "min,mean,max(num_tasks):/          | name,sysenv,pvar,punit,pval (min),pval (mean),num_tasks (max)",
                "stats:/                            | name,sysenv,pvar,punit,pval (min),pval (p01),pval (p05),"
                        + "pval (median),pval (p95),pval (p99),pval (max),pval (mean),pval (std)",
                "p07:/                              | name,sysenv,pvar,punit,pval (p07)",
                "mean:/+result                      | name,sysenv,pvar,punit,pval (mean),result",
                "mean:/+                            | name,sysenv,pvar,punit,pval (mean)",
                "mean:+/                            | name,sysenv,pvar,punit,pval (mean)",
                "mean:/+pref+presult+               | name,sysenv,pvar,punit,pval (mean),pref,presult",
                "mean:+num_tasks/+num_tasks         | name,sysenv,pvar,punit,num_tasks,pval (mean)",
                "mean:+job_nodelist/+result         | name,sysenv,pvar,punit,job_nodelist,pval (mean),result",
                "max,count:basename,pvar/basename,pvar,pval | basename,pvar,pval (max),pval (count)",
                "mean:pvar/basename,pvar,pval       | pvar,basename,pval (mean)",
                "mean:uuid,pvar/name,uuid,pvar,pval | uuid,pvar,name,pval (mean)",
                "mean,mean(num_tasks):+num_tasks/   | name,sysenv,pvar,punit,num_tasks,pval (mean)",
                "mean:/psamples                     | psamples",
                "mean:/pval_L                       | pval_L",
                "min(pref):/                        | name,sysenv,pvar,punit,pref (min)",
                "min(pref):/name,pval               | name,pval"
            })
    void a_list_has_the_columns_that_reframe_prints(String spec, String expected) {
        assertThat(String.join(",", titles(list(spec)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean:/            | name,sysenv,pvar,punit,pval (mean) (lhs),pval (mean) (rhs)",
                "mean:/+psamples_L+result_R | name,sysenv,pvar,punit,pval (mean) (lhs),pval (mean) (rhs),"
                        + "psamples (lhs),result (rhs)",
                "mean:/+pref+presult | name,sysenv,pvar,punit,pval (mean) (lhs),pval (mean) (rhs),pref (lhs),"
                        + "pref (rhs),presult (lhs),presult (rhs)",
                "mean,max:/pvar,pval_R | pvar,pval (mean) (rhs),pval (max) (rhs)",
                "mean:/result_R,pvar,result_L | pvar,result (rhs),result (lhs),pval (mean) (lhs),pval (mean) (rhs)",
                "mean:/+cache_L_L+cache_L_R | name,sysenv,pvar,punit,pval (mean) (lhs),pval (mean) (rhs),"
                        + "cache_L (lhs),cache_L (rhs)",
                "mean:/+_L          | name,sysenv,pvar,punit,pval (mean) (lhs),pval (mean) (rhs),_L (lhs),_L (rhs)",
                "mean:pvar/pvar_L   | pvar,pval (mean) (lhs),pval (mean) (rhs)"
            })
    void a_comparison_shows_both_sides_unless_one_is_asked_for(String spec, String expected) {
        assertThat(String.join(",", titles(comparison(spec)))).isEqualTo(expected);
    }

    @Test
    void columns_have_names_without_blanks() {
        assertThat(comparison("mean:/pvar,psamples_R").columns().stream().map(OutputColumn::name))
                .containsExactly("pvar", "psamples_R", "pval_mean_L", "pval_mean_R");
        assertThat(list("p95:/pval,tags").columns().stream().map(OutputColumn::name))
                .containsExactly("pval_p95", "tags");
    }

    @Test
    void the_terms_of_a_comparison_are_in_the_headings() {
        assertThat(titles(comparison("mean:/pval").withTerms("old", "new")))
                .containsExactly("pval (mean) (old)", "pval (mean) (new)");
    }

    @Test
    void the_first_aggregation_of_the_value_is_what_is_compared() {
        assertThat(comparison("max(num_tasks),p95,mean:/").compared())
                .isEqualTo(new Aggregation(new Percentile(95), "pval"));
    }

    @Test
    void selections_are_those_of_selectors() {
        ComparisonQuery query = ComparisonQuery.parse(UUID_A + "/now-1d:now/mean:/", CLOCK);

        assertThat(query.left().session()).contains(UUID.fromString(UUID_A));
        assertThat(query.right().completed())
                .hasValueSatisfying(period -> assertThat(period.start()).isEqualTo("2026-11-21T12:00:00Z"));
        assertThat(PerformanceQuery.parse(UUID_B + ":0:3/mean:/", CLOCK)
                        .testCases()
                        .index())
                .hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workdir == '/scratch/rfm'",
                "workdir == \"/scratch/r'fm\" and (num_cases / 2 > 1)",
                "x[(4 / 2)] == ')/' or y == '\\'/'",
                "workdir == r'/a\\'/' ",
                "tag in ['a/b', 'c:d/+,']"
            })
    void slashes_in_quotes_and_parentheses_belong_to_the_filter(String filter) {
        ComparisonQuery query = ComparisonQuery.parse("?" + filter + "/now-1d:now?" + filter + "/mean:/+result", CLOCK);

        assertThat(sessionFilter(query.left())).contains(Filter.parse(filter));
        assertThat(sessionFilter(query.right())).contains(Filter.parse(filter));
        assertThat(titles(query)).contains("result (rhs)");
    }

    private static Optional<Filter> sessionFilter(TestCaseQuery query) {
        return query.sessions().flatMap(SessionQuery::filter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                           | 1  | '/' and the aggregations",
                "all                          | 4  | '/'",
                "all/                         | 5  | p00 to p99",
                "all/mean                     | 9  | ':'",
                "all/mean:                    | 10 | '/' and the columns",
                "all/mean/                    | 9  | ':'",
                "all/foo:/                    | 5  | min, max, mean, median, std, first, last, sum, count",
                "all/p5:/                     | 5  | p00 to p99",
                "all/p100:/                   | 5  | p00 to p99",
                "all/minimum:/                | 5  | p00 to p99",
                "all/mean,:/                  | 10 | a function",
                "all/mean, max:/              | 10 | a function",
                "all/:/                       | 5  | a function",
                "all/mean():/                 | 10 | an attribute",
                "all/mean(x:/                 | 11 | ')'",
                "all/mean(x)y:/               | 12 | ':'",
                "all/mean:a+b/                | 11 | ','",
                "all/mean:+a,b/               | 12 | '+'",
                "all/mean:a,/                 | 12 | an attribute",
                "all/mean:++a/                | 11 | an attribute",
                "all/mean:/a+b                | 12 | ','",
                "all/mean:/+a,b               | 13 | '+'",
                "all/mean:/a,,b               | 13 | an attribute",
                "all/mean:/a/b                | 12 | the end",
                "all/mean:/a b                | 12 | the end",
                "all/mean:a:b/                | 11 | '/'",
                "all/all/mean:/               | 5  | a function",
                "nonsense/mean:/              | 1  | a session UUID",
                "now-1x:now/mean:/            | 4  | ':'",
                "?a = 1/mean:/                | 4  | an operator",
                "now-1d:now?a ==/mean:/       | 16 | an attribute",
                "?a == 'x/mean:/              | 16 | '/'",
                "?a == (1/mean:/              | 16 | '/'"
            })
    void what_is_written_wrong_is_refused_with_its_column(String spec, int column, String expected) {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> PerformanceQuery.parse(spec, CLOCK))
                .satisfies(e -> assertAll(
                        () -> assertThat(e.expected()).contains(expected),
                        () -> assertThat(e.column()).isEqualTo(column),
                        () -> assertThat(e.text()).isEqualTo(spec)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all/mean:/          | 5",
                "all/nonsense/mean:/ | 5",
                "all/?a=1/mean:/     | 7",
                "all/all/min(pref):/ | 9",
                "all/all/mean:+pval/ | 9"
            })
    void a_comparison_has_two_sides_and_something_to_compare(String spec, int column) {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> ComparisonQuery.parse(spec, CLOCK))
                .satisfies(e -> assertThat(e.column()).isEqualTo(column));
    }

    @Test
    void garbage_is_parsed_or_refused_but_never_breaks() {
        String[] words = {
            "all",
            "now-1d:now",
            UUID_A,
            "?",
            "/",
            ":",
            ",",
            "+",
            "(",
            ")",
            "'",
            "\"",
            "\\",
            "mean",
            "stats",
            "p05",
            "a",
            "==",
            "1",
            " ",
            "[",
            "_L",
            "psamples",
            "\ud83d"
        };
        Random random = new Random(8);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "all/all/mean:" : "");
            random.ints(random.nextInt(12), 0, words.length).forEach(word -> text.append(words[word]));
            try {
                ComparisonQuery.parse(text.toString(), CLOCK).columns();
            } catch (QuerySyntaxException e) {
                assertThat(e.column()).isBetween(1, text.length() + 1);
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 4_999);
    }

    @Test
    void a_summary_that_is_put_together_is_one_that_is_read() {
        Summary built = Summary.builder()
                .aggregate(new Percentile(95))
                .aggregate(Statistic.MAX, "num_tasks")
                .groupBy("name", "pvar")
                .addColumn("result")
                .build();

        assertThat(built).isEqualTo(list("p95,max(num_tasks):name,pvar/+result").summary());
        assertThat(Summary.builder().build()).isEqualTo(list("mean:/").summary());
        assertThat(Summary.builder().columns("name", "pval").build())
                .isEqualTo(list("mean:/name,pval").summary());
    }

    @Test
    void an_attribute_with_the_ending_of_a_side_can_be_asked_for_as_it_is() {
        Summary summary = Summary.builder()
                .columns("cache_L")
                .addColumn("cache_R", Side.LEFT)
                .build();

        assertThat(titles(ComparisonQuery.of(TestCaseQuery.all(), TestCaseQuery.all(), summary)))
                .containsExactly(
                        "cache_L (lhs)", "cache_L (rhs)", "cache_R (lhs)", "pval (mean) (lhs)", "pval (mean) (rhs)");
    }

    @Test
    void selections_can_be_narrowed_afterwards() {
        Filter left = Filter.parse("num_tasks == 1");
        Filter right = Filter.parse("num_tasks == 2");
        ComparisonQuery query = comparison("mean:/")
                .restrictLeft(cases -> cases.filter(left))
                .restrictRight(cases -> cases.filter(right));

        assertThat(query.left().filter()).contains(left);
        assertThat(query.right().filter()).contains(right);
        assertThat(list("mean:/")
                        .restrict(cases -> cases.filter(left))
                        .testCases()
                        .filter())
                .contains(left);
    }

    @Test
    void what_cannot_be_summarised_is_refused() {
        Summary withoutValue =
                Summary.builder().aggregate(Statistic.MIN, "pref").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonQuery.of(TestCaseQuery.all(), TestCaseQuery.all(), withoutValue))
                .withMessageContaining("pval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Summary.builder().groupBy().build());
        assertThatIllegalArgumentException().isThrownBy(() -> Summary.builder().addColumn(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Aggregation(Statistic.MIN, ""));
    }
}
