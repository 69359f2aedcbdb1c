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
}
