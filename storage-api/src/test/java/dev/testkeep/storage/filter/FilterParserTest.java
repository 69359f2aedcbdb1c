package dev.testkeep.storage.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                        | 1  | an attribute",
                "a ==                      | 5  | an attribute",
                "== 1                      | 1  | an attribute",
                "a = 1                     | 3  | an operator such as '=='",
                "a := 1                    | 3  | an operator",
                "a; b                      | 2  | an operator",
                "a b                       | 3  | not 'b'",
                "a and                     | 6  | not the end",
                "a or and b                | 6  | not 'and'",
                "not                       | 4  | an attribute",
                "(a                        | 3  | ')'",
                "a)                        | 2  | the end",
                "(a, b                     | 6  | ')'",
                "[a                        | 3  | ']'",
                "[a for a in b]            | 4  | ']'",
                "a[1                       | 4  | ']'",
                "{1, 2}                    | 1  | an attribute",
                "lambda: 1                 | 1  | not 'lambda'",
                "a if b else c             | 3  | not 'if'",
                "import os                 | 1  | not 'import'",
                "__import__('os')          | 1  | a function",
                "eval('1')                 | 1  | a function",
                "open('x')                 | 1  | a function",
                "name.__class__            | 6  | a method",
                "name.format(1)            | 6  | a method",
                "name.                     | 6  | a method",
                "name.lower                | 11 | '('",
                "name.lower(1)             | 6  | lower() with 0",
                "name.startswith()         | 6  | startswith() with 1",
                "len()                     | 1  | len() with 1",
                "len(a, b)                 | 1  | len() with 1",
                "len(a                     | 6  | ')'",
                "os.system('x')            | 4  | a method",
                "re.sub('a', 'b')          | 1  | a function",
                "re.                       | 4  | a function",
                "re.match                  | 9  | '('",
                "re.match('a')             | 1  | re.match() with 2",
                "matches('a')              | 1  | matches() with 2",
                "re.match('(', name)       | 10 | a regular expression",
                "matches(name, r'[a')      | 15 | a regular expression",
                "has(name)                 | 5  | a name in quotes",
                "attr()                    | 6  | a name in quotes",
                "a is 1                    | 6  | None, True or False",
                "a is not b                | 10 | None, True or False",
                "a not b                   | 7  | 'in'",
                "(a == 1) == (b == 2)      | 1  | a value, not a condition",
                "1 + (a == 1)              | 5  | a value, not a condition",
                "(a == 1).lower()          | 1  | a value, not a condition",
                "len(a == 1)               | 5  | a value, not a condition",
                "[a and b]                 | 2  | a value, not a condition",
                "not not a + not b         | 13 | not 'not'",
                "'a                        | 1  | a closing quote",
                "a == \"b                  | 6  | a closing quote",
                "'\\x4'                    | 5  | the code of a character",
                "'\\U00110000'             | 12 | 10ffff",
                "'\\N{BULLET}'             | 3  | another escape",
                "1abc                      | 1  | a number",
                "007                       | 1  | a number",
                "1__0                      | 1  | a number",
                "1_                        | 1  | a number",
                "0x                        | 1  | a number",
                "1j                        | 1  | a number",
                "a ** 2                    | 4  | not '*'",
                "a & b                     | 3  | not '&'",
                "+a                        | 1  | not '+'",
                "f'{a}'                    | 2  | not a text",
                "a <> b                    | 4  | not '>'",
                "!a                        | 1  | not '!'",
                "a == 1 # comment          | 8  | not '#'"
            })
    void what_is_no_filter_is_refused_with_its_column(String text, int column, String expected) {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> Filter.parse(text))
                .satisfies(e -> assertThat(e.column()).isEqualTo(column))
                .satisfies(e -> assertThat(e.expected()).contains(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "[", "not ", "-", "len(", "a[", "(a,", "x == (", "r'", "a+", "a.lower().", "a and ", "1<"})
    void endless_repetition_is_refused_and_does_not_break(String part) {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> Filter.parse(part.repeat(100_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1_000));
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> Filter.parse(part.repeat(65_000 / part.length())));
    }

    @ParameterizedTest
    @CsvSource({"(, a, )", "'not ', a, ''", "-, a, ''", "'', a, +a", "'', a, .lower()", "'', a, [0]", "len(, a, )"})
    void nesting_has_a_limit_that_is_told(String open, String middle, String close) {
        String within = open.repeat(90) + middle + close.repeat(90);
        Filter filter = Filter.parse(within);

        assertThat(Filter.parse(filter.toString())).isEqualTo(filter).hasSameHashCodeAs(filter);
        assertThat(filter.matches(Attributes.of(Map.of()))).isFalse();
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> Filter.parse(open.repeat(101) + middle + close.repeat(101)))
                .withMessageContaining("100");
    }

    @Test
    void a_condition_may_have_thousands_of_parts_side_by_side() {
        Filter filter = Filter.parse("a == 1 or ".repeat(5_000) + "(a == 2)");

        assertThat(filter.matches(Attributes.of(Map.of("a", 2)))).isTrue();
        assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
    }

    @Test
    void a_regular_expression_that_is_nested_too_deeply_is_refused() {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> Filter.parse("re.match('" + "(".repeat(30_000) + ")".repeat(30_000) + "', name)"))
                .satisfies(e -> assertThat(e.column()).isEqualTo(10));
    }

    @Test
    void a_number_has_at_most_a_thousand_digits() {
        assertThat(Filter.parse("9".repeat(1_000) + " > 1").matches(Attributes.of(Map.of())))
                .isTrue();
        assertThatExceptionOfType(QuerySyntaxException.class).isThrownBy(() -> Filter.parse("9".repeat(1_001)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a==1 and b                 | a == 1 and b",
                "1 <= a < 5                 | 1 <= a and a < 5",
                "((a))                      | a",
                "a and (b and c) and d      | a and b and c and d",
                "a and b or c               | (a and b) or c",
                "not (a == 1)               | not a == 1",
                "not a in b                 | a not in b",
                "a == None                  | a is None",
                "a != None                  | a is not None",
                "a is True                  | a == True",
                "(1, 'x', None)             | [1, 'x', None]",
                "(a + b) * c - d            | (a + b) * c - d",
                "a - (b - c)                | a - (b - c)",
                "a * -b                     | a * -b",
                "-(5)                       | -(5)",
                "(-5)[0]                    | (-5)[0]",
                "1_0.50e1                   | 105.0",
                "1e999                      | 1e999",
                "-1e999 < x                 | -1e999 < x",
                "\"it's\"                   | 'it\\'s'",
                "'\\x07'                    | '\\u0007'",
                "'\\ud83d'                  | '\\ud83d'",
                "attr('class')              | attr('class')",
                "attr('re').lower()         | attr('re').lower()",
                "attr('plain')              | plain",
                "matches(a, 'x')            | re.match('x', a)",
                "a [ 'x' ] . lower ( )      | a['x'].lower()"
            })
    void a_filter_is_printed_in_one_way(String text, String printed) {
        assertThat(Filter.parse(text)).hasToString(printed);
        assertThat(Filter.parse(printed)).isEqualTo(Filter.parse(text));
    }

    @Test
    void what_is_printed_is_read_as_an_equal_filter() {
        RandomFilters random = new RandomFilters(20261123);
        for (int i = 0; i < 3_000; i++) {
            Filter filter = random.filter(5);

            assertThat(Filter.parse(filter.toString())).isEqualTo(filter).hasSameHashCodeAs(filter);
        }
    }

    @Test
    void every_filter_has_an_answer_and_its_negation_the_opposite_one() {
        RandomFilters random = new RandomFilters(7);
        Attributes attributes = Attributes.of(Map.of("name", "stream 4", "num_tasks", 8L, "x", 0.5, "local", true));
        int known = 0;
        for (int i = 0; i < 3_000; i++) {
            Filter filter = random.filter(5);
            boolean yes = filter.matches(attributes);
            boolean no = filter.negate().matches(attributes);

            assertThat(yes && no).isFalse();
            assertThat(filter.negate().negate().matches(attributes)).isEqualTo(yes);
            known += yes || no ? 1 : 0;
        }
        assertThat(known).isBetween(1, 2_999);
    }

    @Test
    void garbage_is_parsed_or_refused_but_never_breaks() {
        String[] words = {
            "a",
            "name",
            "and",
            "or",
            "not",
            "in",
            "is",
            "None",
            "True",
            "==",
            "!=",
            "<=",
            "(",
            ")",
            "[",
            "]",
            ",",
            ".",
            "+",
            "-",
            "//",
            "%",
            "1",
            "0.5",
            "0x",
            "1_",
            "'x'",
            "'",
            "\"",
            "\\",
            "r'",
            "re.match",
            "lower",
            "len",
            "has",
            "attr",
            " ",
            "\n",
            "\u0000",
            "\ud83d",
            "é",
            "?",
            "lambda",
            "{",
            "=",
            "'(*'"
        };
        Random random = new Random(99);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(9), 0, words.length)
                    .forEach(word -> text.append(words[word]).append(random.nextBoolean() ? " " : ""));
            try {
                Filter.parse(text.toString()).matches(Attributes.of(Map.of("a", 1, "name", "x")));
            } catch (QuerySyntaxException e) {
                assertThat(e.column()).isBetween(1, text.length() + 1);
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 19_999);
    }
}
