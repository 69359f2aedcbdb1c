package dev.testkeep.cli.table;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table as GitHub's Markdown has it. */
final class MarkdownTable implements TableRenderer {

    @Override
    public <R> void render(List<Column<R>> columns, Iterator<R> rows, Writer out) throws IOException {
        out.write(line(columns, column -> escape(column.name())));
        out.write(line(columns, column -> column.rightAligned() ? "--:" : "---"));
        while (rows.hasNext()) {
            R row = rows.next();
            out.write(line(columns, column -> escape(column.text().apply(row))));
        }
    }

    @Override
    public String heading(String title) {
        return "## " + title + "\n\n";
    }

    private static <R> String line(List<Column<R>> columns, Function<Column<R>, String> cell) {
        return columns.stream().map(cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** What would end the cell, start a tag, or be taken for emphasis or code. */
    private static String escape(String text) {
        return Cells.visible(text).replaceAll("[\\\\`*_|<>\\[\\]]", "\\\\$0");
    }
}
