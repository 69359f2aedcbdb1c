package dev.testkeep.cli.table;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The formats that a table can be written in. */
public enum TableFormat {
    /** Aligned columns, for a terminal. */
    TABLE(new AlignedTable()),
    /** RFC 4180, with exact values. */
    CSV(new CsvTable(UnaryOperator.identity())),
    /** The same, with an apostrophe before texts that a spreadsheet would take for formulas. */
    SPREADSHEET(new CsvTable(CsvTable::asText)),
    /** An array of objects, with exact values. */
    JSON(new JsonTable()),
    /** A table for a text that is published. */
    MARKDOWN(new MarkdownTable());

    // Renderers are stateless.
    @SuppressWarnings("ImmutableEnumChecker")
    private final TableRenderer renderer;

    TableFormat(TableRenderer renderer) {
        this.renderer = renderer;
    }

    /** Writes a table of any length in bounded memory, and flushes the writer. */
    public <R> void write(List<Column<R>> columns, Iterator<R> rows, Writer out) throws IOException {
        renderer.render(columns, rows, out);
        out.flush();
    }

    /** Writes the columns of a single row, and flushes the writer. */
    public <R> void writeOne(List<Column<R>> columns, R row, Writer out) throws IOException {
        renderer.renderOne(columns, row, out);
        out.flush();
    }

    /**
     * Writes several tables, or a single one as {@link #write} does, and flushes the writer.
     *
     * @throws IllegalArgumentException if the format has no room for several tables
     */
    public void writeAll(List<TableSection<?>> sections, Writer out) throws IOException {
        if (sections.size() == 1) {
            write(sections.get(0), out);
        } else {
            renderer.renderAll(sections, out);
            out.flush();
        }
    }

    private <R> void write(TableSection<R> section, Writer out) throws IOException {
        write(section.columns(), section.rows().iterator(), out);
    }

    /** The word for the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
