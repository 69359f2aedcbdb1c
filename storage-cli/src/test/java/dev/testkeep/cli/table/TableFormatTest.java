package dev.testkeep.cli.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonGenerator;

final class TableFormatTest {

    private static final List<Column<Row>> COLUMNS = List.of(Column.of("Name", Row::name), Column.numbers("N", Row::n));

    private record Row(@Nullable String name, @Nullable Object n) {}

    private static String write(TableFormat format, Row... rows) throws IOException {
        StringWriter out = new StringWriter();
        format.write(COLUMNS, List.of(rows).iterator(), out);
        return out.toString();
    }

    @Test
    void columns_are_as_wide_as_their_widest_cell_on_a_terminal() throws IOException {
        assertThat(write(TableFormat.TABLE, new Row("ünï", 1), new Row("日本語テスト", 23), new Row(null, null)))
                .isEqualTo("""
                        Name           N
                        ------------  --
                        ünï            1
                        日本語テスト  23

                        """);
    }

    @Test
    void control_characters_never_reach_a_terminal() throws IOException {
        assertThat(write(TableFormat.TABLE, new Row("a\nb\t\u001b[31m", 1))).contains("a\\nb\\t\\u001b[31m");
    }

    @Test
    void people_read_six_digits_and_programs_read_all() throws IOException {
        Row row = new Row("x", 27723.080000000005);

        assertThat(write(TableFormat.TABLE, row)).contains("27723.1");
        assertThat(write(TableFormat.CSV, row)).contains("27723.080000000005");
        assertThat(write(TableFormat.JSON, row)).contains("27723.080000000005");
    }

    @Test
    void csv_quotes_what_needs_it_and_ends_lines_as_rfc_4180_says() throws IOException {
        assertThat(write(TableFormat.CSV, new Row("a,b \"c\"\nd", 1.5), new Row(null, null)))
                .isEqualTo("Name,N\r\n\"a,b \"\"c\"\"\nd\",1.5\r\n,\r\n");
    }

    @Test
    void json_has_types() throws IOException {
        assertThat(write(
                        TableFormat.JSON,
                        new Row("a\"", 1L),
                        new Row(null, true),
                        new Row("nan", Double.NaN),
                        new Row("list", new Bracket())))
                .isEqualTo("""
                        [{"Name":"a\\"","N":1}
                        ,{"Name":null,"N":true}
                        ,{"Name":"nan","N":"NaN"}
                        ,{"Name":"list","N":[]}
                        ]
                        """);
    }

    private record Bracket() implements JsonCell {
        @Override
        public void writeTo(JsonGenerator json) {
            json.writeStartArray();
            json.writeEndArray();
        }
    }

    @Test
    void markdown_escapes_what_has_a_meaning() throws IOException {
        assertThat(write(TableFormat.MARKDOWN, new Row("a|b_c <i>", 1))).isEqualTo("""
                        | Name | N |
                        | --- | --: |
                        | a\\|b\\_c \\<i\\> | 1 |
                        """);
    }

    @Test
    void a_single_row_is_a_line_for_each_column_on_a_terminal() throws IOException {
        StringWriter out = new StringWriter();

        TableFormat.TABLE.writeOne(COLUMNS, new Row("x", 2), out);

        assertThat(out).hasToString("Name  x\nN     2\n");
    }

    @Test
    void what_stands_out_on_a_terminal_is_coloured_and_aligned_as_the_rest() throws IOException {
        Column<Row> better = Column.<Row>numbers("N", Row::n).emphasizedAs(row -> emphasis(row.n()));
        StringWriter out = new StringWriter();

        TableFormat.TABLE.write(
                List.of(better),
                List.of(new Row("", 1), new Row("", -20), new Row("", 0)).iterator(),
                out);

        assertThat(out).hasToString("  N\n---\n  \u001b[32m1\u001b[39m\n\u001b[31m-20\u001b[39m\n  0\n");
    }

    private static Emphasis emphasis(@Nullable Object number) {
        int value = number instanceof Integer n ? n : 0;
        if (value == 0) {
            return Emphasis.NONE;
        }
        return value > 0 ? Emphasis.GOOD : Emphasis.BAD;
    }

    private static String writeAll(TableFormat format, int sections) throws IOException {
        List<TableSection<?>> all = List.of(
                new TableSection<>("One", COLUMNS, List.of(new Row("a", 1))),
                new TableSection<>("Two", COLUMNS, List.of()));
        StringWriter out = new StringWriter();
        format.writeAll(all.subList(0, sections), out);
        return out.toString();
    }

    @Test
    void several_tables_have_titles() throws IOException {
        assertThat(writeAll(TableFormat.TABLE, 2)).isEqualTo("""
                One

                Name  N
                ----  -
                a     1

                Two

                None.
                """);
        assertThat(writeAll(TableFormat.MARKDOWN, 2)).isEqualTo("""
                ## One

                | Name | N |
                | --- | --: |
                | a | 1 |

                ## Two

                None.
                """);
    }

    @Test
    void several_tables_are_one_object_in_json() throws IOException {
        assertThat(writeAll(TableFormat.JSON, 2)).isEqualTo("""
                {"One":[{"Name":"a","N":1}
                ],"Two":[]}
                """);
    }

    @Test
    void csv_has_room_for_one_table() throws IOException {
        assertThatThrownBy(() -> writeAll(TableFormat.CSV, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one table");
        assertThat(writeAll(TableFormat.CSV, 1)).isEqualTo("Name,N\r\na,1\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void a_table_of_any_length_is_written_as_it_is_read(TableFormat format) throws IOException {
        StringWriter out = new StringWriter();
        Iterator<Row> rows = IntStream.rangeClosed(1, 20_000)
                .mapToObj(i -> new Row("row", i))
                .peek(row -> {
                    if (row.n() instanceof Integer i && i % 5_000 == 0) {
                        assertThat(out.toString().lines().count()).isGreaterThan(i - 2_000);
                    }
                })
                .iterator();

        format.write(COLUMNS, rows, out);

        assertThat(out.toString().lines().count()).isBetween(20_001L, 20_002L);
    }

    @Test
    void csv_is_exact_and_for_a_spreadsheet_no_text_is_a_formula() throws IOException {
        Row[] rows = {new Row("=1+1", -5), new Row("@x", 1), new Row("a=b", null)};

        assertThat(write(TableFormat.CSV, rows)).isEqualToIgnoringNewLines("Name,N\n=1+1,-5\n@x,1\na=b,\n");
        assertThat(write(TableFormat.SPREADSHEET, rows)).isEqualToIgnoringNewLines("Name,N\n'=1+1,-5\n'@x,1\na=b,\n");
    }

    @Test
    void one_long_cell_does_not_push_the_others_out_of_sight() throws IOException {
        assertThat(write(TableFormat.TABLE, new Row("x".repeat(20_000), 1)).lines())
                .allMatch(line -> line.length() < 210)
                .anyMatch(line -> line.endsWith("x…  1"));
        assertThat(write(TableFormat.CSV, new Row("x".repeat(20_000), 1))).hasSizeGreaterThan(20_000);
    }

    @Test
    void a_whole_number_that_does_not_fit_says_so_to_people() {
        assertThat(Cells.number(9007199254740991.0)).doesNotContain("≈");
        assertThat(Cells.number(9007199254740992.0)).startsWith("≈9");
        assertThat(Cells.number(-1e300)).startsWith("≈-1");
    }
}
