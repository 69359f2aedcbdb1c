package dev.testkeep.cli.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Columns aligned by the widest of the first rows; a wider cell further down pushes the rest of its line. */
final class AlignedTable implements TableRenderer {

    private static final int MEASURED_ROWS = 1000;
    private static final int LONGEST_CELL = 200;
    private static final String GAP = "  ";

    private record Cell(String text, Emphasis emphasis) {

        static Cell plain(String text) {
            return new Cell(text, Emphasis.NONE);
        }
    }

    @Override
    public <R> void render(List<Column<R>> columns, Iterator<R> rows, Writer out) throws IOException {
        List<Cell> headings = columns.stream()
                .map(column -> Cell.plain(fitting(column.heading())))
                .toList();
        List<List<Cell>> measured = new ArrayList<>();
        while (rows.hasNext() && measured.size() < MEASURED_ROWS) {
            measured.add(cells(columns, rows.next()));
        }
        int[] widths = widths(headings, measured);
        writeLine(columns, headings, widths, out);
        writeLine(columns, rule(widths), widths, out);
        for (List<Cell> row : measured) {
            writeLine(columns, row, widths, out);
        }
        while (rows.hasNext()) {
            writeLine(columns, cells(columns, rows.next()), widths, out);
        }
    }

    @Override
    public <R> void renderOne(List<Column<R>> columns, R row, Writer out) throws IOException {
        int width = columns.stream()
                .mapToInt(column -> Cells.width(column.heading()))
                .max()
                .orElse(0);
        for (Column<R> column : columns) {
            out.write(column.heading() + blanks(column.heading(), width) + GAP
                    + Cells.visible(column.text().apply(row)) + "\n");
        }
    }

    private static <R> List<Cell> cells(List<Column<R>> columns, R row) {
        return columns.stream()
                .map(column -> new Cell(
                        fitting(Cells.visible(column.text().apply(row))),
                        column.emphasis().apply(row)))
                .toList();
    }

    /** One cell alone must not push all others out of sight. */
    private static String fitting(String text) {
        return Cells.shorten(text, LONGEST_CELL);
    }

    private static int[] widths(List<Cell> headings, List<List<Cell>> rows) {
        int[] widths =
                headings.stream().mapToInt(cell -> Cells.width(cell.text())).toArray();
        for (List<Cell> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Cells.width(row.get(i).text()));
            }
        }
        return widths;
    }

    private static List<Cell> rule(int[] widths) {
        return Arrays.stream(widths).mapToObj("-"::repeat).map(Cell::plain).toList();
    }

    private static <R> void writeLine(List<Column<R>> columns, List<Cell> cells, int[] widths, Writer out)
            throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(pad(cells.get(i), widths[i], columns.get(i).rightAligned()))
                    .append(GAP);
        }
        out.write(line.toString().stripTrailing() + "\n");
    }

    private static String pad(Cell cell, int width, boolean left) {
        String blanks = blanks(cell.text(), width);
        String text = cell.emphasis().apply(cell.text());
        return left ? blanks + text : text + blanks;
    }

    private static String blanks(String text, int width) {
        return " ".repeat(Math.max(0, width - Cells.width(text)));
    }
}
