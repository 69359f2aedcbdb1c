package dev.testkeep.cli.table;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values as RFC 4180 has them, with a heading. */
final class CsvTable implements TableRenderer {

    @Override
    // The printer is not closed, because that would close the writer.
    @SuppressWarnings("resource")
    public <R> void render(List<Column<R>> columns, Iterator<R> rows, Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::name));
        while (rows.hasNext()) {
            R row = rows.next();
            for (Column<R> column : columns) {
                printer.print(column.value().apply(row));
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
