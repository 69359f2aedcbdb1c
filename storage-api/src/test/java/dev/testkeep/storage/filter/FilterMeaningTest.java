package dev.testkeep.storage.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterMeaningTest {

    private static final Map<String, @Nullable Object> VALUES = new HashMap<>();

    static {
        VALUES.put("name", "stream_test %num_threads=4");
        VALUES.put("num_tasks", 8L);
        VALUES.put("int32", 8);
        VALUES.put("float32", 0.5f);
        VALUES.put("elapsed", 2.5);
        VALUES.put("big", 9_007_199_254_740_993L); // 2^53 + 1, which no double is
        VALUES.put("huge", new BigInteger("100000000000000000000"));
        VALUES.put("precise", new BigDecimal("1e400"));
        VALUES.put("nan", Double.NaN);
        VALUES.put("inf", Double.POSITIVE_INFINITY);
        VALUES.put("local", true);
        VALUES.put("remote", false);
        VALUES.put("null", null);
        VALUES.put("empty", "");
        VALUES.put("tags", List.of("gpu", "production"));
        VALUES.put("mixed", Arrays.asList(1L, 2.0, null, "x"));
        VALUES.put("env_vars", Map.of("OMP_NUM_THREADS", "4"));
        VALUES.put("nested", Map.of("list", List.of(1L, List.of(2L))));
        VALUES.put("emoji", "\ud83d\ude00b");
        VALUES.put("private_use", "\ue000");
        VALUES.put("my-name", 1L);
    }

    private static String answer(String filter) {
        Filter parsed = Filter.parse(filter);
        Attributes attributes = Attributes.of(VALUES);
        if (parsed.matches(attributes)) {
            return "yes";
        }
        return parsed.negate().matches(attributes) ? "no" : "unknown";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "num_tasks == 8                    | yes",
                "num_tasks == 8.0                  | yes",
                "num_tasks != 8                    | no",
                "num_tasks < 8                     | no",
                "num_tasks <= 8                    | yes",
                "num_tasks > 7.999                 | yes",
                "num_tasks >= 9                    | no",
                "int32 == num_tasks                | yes",
                "float32 == 0.5                    | yes",
                "big == 9007199254740993           | yes",
                "big == 9007199254740992.0         | no",
                "big > 9007199254740992.0          | yes",
                "huge == 1e20                      | yes",
                "huge + 1 > 1e20                   | yes",
                "precise > 1e308                   | yes",
                "precise < inf                     | yes",
                "precise > -inf                    | yes",
                "inf == 1e999                      | yes",
                "inf > huge                        | yes",
                "-inf < huge                       | yes",
                "-0.0 == 0                         | yes",
                "0.1 + 0.2 == 0.3                  | no"
            })
    void numbers_are_compared_exactly(String filter, String expected) {
        assertThat(answer(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nan == nan  | no",
                "nan != nan  | yes",
                "nan < 1     | no",
                "nan >= 1    | no",
                "1 < nan     | no",
                "nan         | yes",
                "nan in [nan] | no",
                "[nan] < [1] | no"
            })
    void nan_equals_nothing_and_has_no_order(String filter, String expected) {
        assertThat(answer(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "num_tasks == '8'      | no",
                "num_tasks != '8'      | yes",
                "num_tasks < '9'       | unknown",
                "local == True         | yes",
                "local == 1            | no",
                "local != 1            | yes",
                "local > 0             | unknown",
                "local < remote        | unknown",
                "local is True         | yes",
                "remote is not False   | no",
                "null is None          | yes",
                "null == None          | yes",
                "null != None          | no",
                "null is not None      | no",
                "null == 0             | no",
                "null == False         | no",
                "null < 1              | unknown",
                "null <= None          | unknown",
                "num_tasks is None     | no",
                "num_tasks is not None | yes",
                "env_vars == tags      | no",
                "env_vars < env_vars   | unknown"
            })
    void values_of_different_types_are_not_equal_and_have_no_order(String filter, String expected) {
        assertThat(answer(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "missing == 1                        | unknown",
                "missing != 1                        | unknown",
                "not missing == 1                    | unknown",
                "missing is None                     | unknown",
                "missing is not None                 | unknown",
                "missing                             | unknown",
                "not missing                         | unknown",
                "missing in [1]                      | unknown",
                "1 in missing                        | unknown",
                "1 in [1, missing]                   | unknown",
                "missing == missing                  | unknown",
                "missing + 1 == 2                    | unknown",
                "-missing == 2                       | unknown",
                "len(missing) == 2                   | unknown",
                "missing == 1 and num_tasks == 8     | unknown",
                "missing == 1 and num_tasks == 9     | no",
                "num_tasks == 9 and missing == 1     | no",
                "missing == 1 or num_tasks == 8      | yes",
                "num_tasks == 8 or missing == 1      | yes",
                "missing == 1 or num_tasks == 9      | unknown",
                "not (missing == 1 or num_tasks == 9) | unknown",
                "has('missing')                      | no",
                "not has('missing')                  | yes",
                "has('null')                         | yes",
                "has('missing') and missing == 1     | no",
                "has('num_tasks') == True            | yes",
                "attr('my-name') == 1                | yes",
                "attr('num_tasks') == 8              | yes",
                "attr('missing') == 8                | unknown"
            })
    void what_is_missing_is_unknown(String filter, String expected) {
        assertThat(answer(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 <= num_tasks < 16               | yes",
                "1 <= num_tasks < 8                | no",
                "8 == num_tasks == int32           | yes",
                "1 < 2 < 3 < num_tasks             | yes",
                "not num_tasks == 9 and local      | yes",
                "not (num_tasks == 9 and local)    | yes",
                "remote and remote or local        | yes",
                "remote and (remote or local)      | no",
                "not not local                     | yes",
                "local and num_tasks == 8          | yes",
                "local                             | yes",
                "remote                            | no",
                "null                              | no",
                "empty                             | no",
                "name                              | yes",
                "0                                 | no",
                "0.0                               | no",
                "0.1                               | yes",
                "[]                                | no",
                "()                                | no",
                "[0]                               | yes",
                "env_vars                          | yes",
                "True                              | yes",
                "False                             | no",
                "None                              | no"
            })
    void conditions_are_combined_as_in_python(String filter, String expected) {
        assertThat(answer(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'stream' in name                  | yes",
                "'Stream' in name                  | no",
                "'' in name                        | yes",
                "'gpu' in tags                     | yes",
                "'gp' in tags                      | no",
                "'gp' not in tags                  | yes",
                "num_tasks in (4, 8, 16)           | yes",
                "num_tasks in [4, '8']             | no",
                "num_tasks in (8,)                 | yes",
                "8.0 in (num_tasks, 1)             | yes",
                "num_tasks in ()                   | no",
                "None in mixed                     | yes",
                "2 in mixed                        | yes",
                "True in mixed                     | no",
                "'OMP_NUM_THREADS' in env_vars     | yes",
                "'OMP' in env_vars                 | no",
                "4 in env_vars                     | no",
                "None in env_vars                  | no",
                "8 in name                         | unknown",
                "8 in num_tasks                    | unknown",
                "8 in null                         | unknown"
            })
    void in_finds_parts_elements_and_keys(String filter, String expected) {
        assertThat(answer(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'a' < 'b'                         | yes",
                "'a' < 'B'                         | no",
                "'a' < 'ab'                        | yes",
                "'ab' <= 'ab'                      | yes",
                "'z' < 'ä'                         | yes",
                "emoji > private_use               | yes",
                "'\\ud83d' < emoji                 | yes",
                "'\\ud83d\\ud83d\\ude01' < emoji   | yes",
                "'4.10' < '4.9'                    | yes",
                "[1, 2] < [1, 3]                   | yes",
                "[1, 2] < [1, 2, 0]                | yes",
                "[1, 2] == (1, 2.0)                | yes",
                "[1, 2] == [1, 2, 3]               | no",
                "[1, 2] != [2, 1]                  | yes",
                "[1, 'a'] < [1, 2]                 | unknown",
                "[1, 'a'] < [2, 2]                 | yes",
                "[1, 'a'] == [1, 2]                | no",
                "tags == ['gpu', 'production']     | yes",
                "mixed == [1, 2, None, 'x']        | yes",
                "[] == []                          | yes",
                "nested == nested                  | yes",
                "nested != env_vars                | yes"
            })
    void texts_go_by_code_points_and_lists_by_elements(String filter, String expected) {
        assertThat(answer(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "env_vars['OMP_NUM_THREADS'] == '4' | yes",
                "env_vars['missing'] == '4'         | unknown",
                "env_vars[0] == '4'                 | unknown",
                "tags[0] == 'gpu'                   | yes",
                "tags[-1] == 'production'           | yes",
                "tags[2] == 'gpu'                   | unknown",
                "tags[-3] == 'gpu'                  | unknown",
                "tags[9223372036854775807] == 1     | unknown",
                "tags[-9223372036854775808] == 1    | unknown",
                "tags['gpu'] == 'gpu'               | unknown",
                "mixed[2] is None                   | yes",
                "nested['list'][1][0] == 2          | yes",
                "name[0] == 's'                     | yes",
                "emoji[0] == '\\U0001f600'          | yes",
                "emoji[1] == 'b'                    | yes",
                "emoji[-1] == 'b'                   | yes",
                "emoji[2] == 'b'                    | unknown",
                "num_tasks[0] == 8                  | unknown",
                "[4, 8][1] == num_tasks             | yes"
            })
    void a_subscript_is_an_element(String filter, String expected) {
        assertThat(answer(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "num_tasks + 1 == 9                 | yes",
                "num_tasks - 10 == -2               | yes",
                "num_tasks * 2 + 1 == 17            | yes",
                "num_tasks * (2 + 1) == 24          | yes",
                "10 - 3 - 2 == 5                    | yes",
                "10 - (3 - 2) == 9                  | yes",
                "7 / 2 == 3.5                       | yes",
                "6 / 2 == 3                         | yes",
                "-16 / -642731388232019277006 == 2.4893758563762827e-20 | yes",
                "7 // 2 == 3                        | yes",
                "-7 // 2 == -4                      | yes",
                "7 // -2 == -4                      | yes",
                "-7 % 3 == 2                        | yes",
                "7 % -3 == -2                       | yes",
                "-6 % 3 == 0                        | yes",
                "7.5 // 2 == 3                      | yes",
                "-7.5 // 2 == -4                    | yes",
                "-7.5 % 2 == 0.5                    | yes",
                "7.5 % -2 == -0.5                   | yes",
                "-1 % inf == inf                    | yes",
                "1 / 0 == 1                         | unknown",
                "1 // 0 == 1                        | unknown",
                "1.0 % 0.0 == 1                     | unknown",
                "9223372036854775807 + 1 == 9223372036854775808 | yes",
                "-(-9223372036854775808) == 9223372036854775808 | yes",
                "3037000500 * 3037000500 == 9223372037000250000 | yes",
                "-num_tasks == -8                   | yes",
                "--num_tasks == 8                   | yes",
                "-elapsed == -2.5                   | yes",
                "-name == 1                         | unknown",
                "'a' + 'b' == 'ab'                  | yes",
                "'a' - 'b' == 'ab'                  | unknown",
                "'a' * 2 == 'aa'                    | unknown",
                "'a' + 1 == 'a1'                    | unknown",
                "tags + tags == tags                | unknown",
                "True + 1 == 2                      | unknown",
                "precise + 1 == inf                 | yes"
            })
    void arithmetic_is_that_of_python(String filter, String expected) {
        assertThat(answer(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name.startswith('stream')          | yes",
                "name.startswith('test')            | no",
                "name.startswith(('x', 'str'))      | yes",
                "name.startswith([])                | no",
                "name.startswith(('x', 1))          | unknown",
                "name.startswith(1)                 | unknown",
                "num_tasks.startswith('8')          | unknown",
                "name.endswith('=4')                | yes",
                "name.endswith(('=5', '=6'))        | no",
                "name.upper().startswith('STREAM')  | yes",
                "'ÄÖ'.lower() == 'äö'               | yes",
                "' x\\n'.strip() == 'x'             | yes",
                "num_tasks.lower() == '8'           | unknown",
                "int('42') == 42                    | yes",
                "int(' -1_000 ') == -1000           | yes",
                "int('4.2') == 4                    | unknown",
                "int('x') == 4                      | unknown",
                "int(-2.9) == -2                    | yes",
                "int(1e20) == huge                  | yes",
                "int(nan) == 1                      | unknown",
                "int(inf) == 1                      | unknown",
                "int(precise) == 1                  | unknown",
                "int(True) == 1                     | unknown",
                "int(None) == 1                     | unknown",
                "float('2.5') == elapsed            | yes",
                "float(' -1e3 ') == -1000           | yes",
                "float('inf') == inf                | yes",
                "float('-Infinity') == -inf         | yes",
                "float('nan') != float('nan')       | yes",
                "float('0x1p3') == 8                | unknown",
                "float('1d') == 1                   | unknown",
                "float(8) == num_tasks              | yes",
                "float(tags) == 8                   | unknown",
                "str(8) == '8'                      | yes",
                "str(8.0) == '8.0'                  | yes",
                "str(0.1) == '0.1'                  | yes",
                "str(-0.0) == '-0.0'                | yes",
                "str(2e-3) == '0.002'               | yes",
                "str(1e22) == '1e+22'               | yes",
                "str(1.5e16) == '1.5e+16'           | yes",
                "str(1e15) == '1000000000000000.0'  | yes",
                "str(123456.789) == '123456.789'    | yes",
                "str(1e-4) == '0.0001'              | yes",
                "str(1.25e-05) == '1.25e-05'        | yes",
                "str(2.0e-322) == '2e-322'          | yes",
                "str(5e-324) == '5e-324'            | yes",
                "str(1.7976931348623157e308) == '1.7976931348623157e+308' | yes",
                "str(2007150568520022.25) == '2007150568520022.2' | yes",
                "str(nan) == 'nan'                  | yes",
                "str(-inf) == '-inf'                | yes",
                "str(True) == 'True'                | yes",
                "str(None) == 'None'                | yes",
                "str('x') == 'x'                    | yes",
                "str(tags) == 'x'                   | unknown",
                "len(name) == 26                    | yes",
                "len(emoji) == 2                    | yes",
                "len(tags) == 2                     | yes",
                "len(env_vars) == 1                 | yes",
                "len(8) == 1                        | unknown",
                "abs(-8) == num_tasks               | yes",
                "abs(-2.5) == elapsed               | yes",
                "abs(-9223372036854775808) > 0      | yes",
                "abs('8') == 8                      | unknown"
            })
    void functions_are_those_of_python(String filter, String expected) {
        assertThat(answer(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "re.match('stream', name)             | yes",
                "re.match('test', name)               | no",
                "not re.match('test', name)           | yes",
                "re.search('test', name)              | yes",
                "re.fullmatch('stream', name)         | no",
                "re.fullmatch(r'\\w+ %\\w+=\\d', name) | yes",
                "re.match('stream', name) is not None | yes",
                "re.match('test', name) is None       | yes",
                "matches(name, 'stream')              | yes",
                "matches(name, 'test')                | no",
                "re.match('(?i)STREAM', name)         | yes",
                "re.match(name[0], name)              | yes",
                "re.match('(' + '', name)             | unknown",
                "re.match('x', num_tasks)             | unknown",
                "re.match(8, name)                    | unknown",
                "re.match('x', missing)               | unknown"
            })
    void a_regular_expression_gives_true_or_none(String filter, String expected) {
        assertThat(answer(filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1_000 == 1000                     | yes",
                "0x1F == 31                        | yes",
                "0o17 == 15                        | yes",
                "0b101 == 5                        | yes",
                "00 == 0                           | yes",
                "1. == 1                           | yes",
                ".5 == 0.5                         | yes",
                "1e3 == 1000                       | yes",
                "1_0.0_1E-0_1 == 1.001             | yes",
                "00.5 == 0.5                       | yes",
                "\"it's\" == 'it\\'s'              | yes",
                "'\\x41\\u0042\\103\\U00000044' == 'ABCD' | yes",
                "'\\0' == '\\x00'                  | yes",
                "'\\d' == r'\\d'                   | yes",
                "R'a\\'b' == \"a\\\\'b\"           | yes",
                "len('\\a\\b\\f\\n\\r\\t\\v\\\\') == 8 | yes",
                "len('\\1234') == 2                | yes",
                "r == 1                            | unknown",
                "re == 1                           | unknown",
                "len == 1                          | unknown"
            })
    void literals_are_those_of_python(String filter, String expected) {
        assertThat(answer(filter)).isEqualTo(expected);
    }

    @Test
    void a_backslash_at_the_end_of_a_line_joins_it_with_the_next() {
        assertThat(answer("'a\\\nb' == 'ab'")).isEqualTo("yes");
    }

    @Test
    void filters_put_together_mean_what_filters_that_are_read_mean() {
        Operand tasks = Filter.attribute("num_tasks");

        assertThat(tasks.atLeast(8).and(tasks.lessThan(16)))
                .isEqualTo(Filter.parse("num_tasks >= 8 and num_tasks < 16"));
        assertThat(tasks.atMost(8).or(tasks.greaterThan(16L)).negate())
                .isEqualTo(Filter.parse("not (num_tasks <= 8 or num_tasks > 16)"));
        assertThat(tasks.equalTo(null)).isEqualTo(Filter.parse("num_tasks is None"));
        assertThat(tasks.notEqualTo(0.5f)).isEqualTo(Filter.parse("num_tasks != 0.5"));
        assertThat(tasks.isOneOf(1, BigInteger.TWO, "x")).isEqualTo(Filter.parse("num_tasks in (1, 2, 'x')"));
        assertThat(Filter.attribute("tags").contains("gpu")).isEqualTo(Filter.parse("'gpu' in tags"));
        assertThat(Filter.attribute("name").matches("a|b")).isEqualTo(Filter.parse("re.match('a|b', name)"));
        assertThat(Filter.attribute("local").holds()).isEqualTo(Filter.parse("local"));
        assertThat(Filter.has("x y")).isEqualTo(Filter.parse("has('x y')"));
        assertThat(tasks.equalTo(Filter.attribute("other"))).isEqualTo(Filter.parse("num_tasks == other"));
    }

    @Test
    void a_filter_knows_the_attributes_it_mentions() {
        assertThat(Filter.parse("a == b.lower() and (c[d] in [e, -f] or not has('g') and attr('h i') + 1 == 0)")
                        .attributes())
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h i");
        assertThat(Filter.parse("1 == 2").attributes()).isEmpty();
    }

    @Test
    void a_literal_is_a_scalar() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Operand.Literal(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Operand.Literal(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Operand.Literal(BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Operand.Literal(Instant.EPOCH));
    }

    @Test
    void a_function_takes_as_many_arguments_as_it_has_parameters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Operand.Call(FilterFunction.LEN, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Filter.And(List.of()));
    }

    @Test
    void an_attribute_of_a_type_that_filters_do_not_know_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filter.parse("a == 1").matches(Attributes.of(Map.of("a", Instant.EPOCH))))
                .withMessageContaining("java.time.Instant");
    }

    @Test
    void a_regular_expression_that_needs_too_much_memory_is_an_error_with_advice() {
        Filter filter = Filter.parse("re.fullmatch('(a|b)*', text)");

        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> filter.matches(Attributes.of(Map.of("text", "ab".repeat(1_000_000)))))
                .withMessageContaining("(a|b)*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"re.match('(a+)+c', text)", "re.search('(a*)*b', text)", "re.fullmatch('(a|aa)+', text)"})
    void a_regular_expression_that_takes_too_many_steps_is_an_error_with_advice(String filter) {
        var attributes = Map.of("text", "a".repeat(20_000) + "!");
        assertThatThrownBy(() -> Filter.parse(filter).matches(Attributes.of(attributes)))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("simpler to match")
                .hasMessageMatching(".*takes (more than 100000000 steps|too much memory)");
    }

    @Test
    void an_expression_that_looks_at_a_long_text_from_each_place_on_is_not_too_much() {
        var attributes = Map.of("text", "word ".repeat(1_000));
        assertThat(Filter.parse("re.search(r'\\w+ .*x', text)").matches(Attributes.of(attributes)))
                .isFalse();
    }
}
