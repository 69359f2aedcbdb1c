package dev.testkeep.cli.table;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/** Writes tables in one format, in bounded memory. Stateless. */
interface TableRenderer {

    /** Writes the rows as they come; the writer stays open. */
    <R> void render(List<Column<R>> columns, Iterator<R> rows, Writer out) throws IOException;

    /** Writes the only row that there is: a table of one row, unless the format has a better way. */
    default <R> void renderOne(List<Column<R>> columns, R row, Writer out) throws IOException {
        render(columns, List.of(row).iterator(), out);
    }

    /** Writes several tables one below the other, each under its title, unless the format has a better way. */
    default void renderAll(List<TableSection<?>> sections, Writer out) throws IOException {
        String gap = "";
        for (TableSection<?> section : sections) {
            out.write(gap + heading(section.title()));
            render(section, out);
            gap = "\n";
        }
    }

    private <R> void render(TableSection<R> section, Writer out) throws IOException {
        if (section.rows().isEmpty()) {
            out.write("None.\n");
        } else {
            render(section.columns(), section.rows().iterator(), out);
        }
    }

    /** The title above one of several tables, with its line breaks. */
    default String heading(String title) {
        return title + "\n\n";
    }
}
