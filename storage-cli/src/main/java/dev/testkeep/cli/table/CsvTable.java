package dev.testkeep.cli.table;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Comma-separated values as RFC 4180 has them, with a heading. */
final class CsvTable implements TableRenderer {

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");

    private final UnaryOperator<String> escape;

    /** With texts as this makes them. */
    CsvTable(UnaryOperator<String> escape) {
        this.escape = escape;
    }

    /** The text so that a spreadsheet shows it and does not compute it. */
    static String asText(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private @Nullable Object cell(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean
                ? value
                : escape.apply(value.toString());
    }

    @Override
    // The printer is not closed, because that would close the writer.
    @SuppressWarnings("resource")
    public <R> void render(List<Column<R>> columns, Iterator<R> rows, Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::name).map(escape));
        while (rows.hasNext()) {
            R row = rows.next();
            for (Column<R> column : columns) {
                printer.print(cell(column.value().apply(row)));
            }
            printer.println();
        }
    }

    @Override
    public void renderAll(List<TableSection<?>> sections, Writer out) {
        throw new IllegalArgumentException(
                "CSV has room for one table: choose one of the " + sections.size() + ", or another format");
    }
}
