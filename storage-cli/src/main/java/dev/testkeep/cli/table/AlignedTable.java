package dev.testkeep.cli.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jline.utils.WCWidth;

/** Columns aligned by the widest of the first rows; a wider cell further down pushes the rest of its line. */
final class AlignedTable implements TableRenderer {

    private static final int MEASURED_ROWS = 1000;
    private static final String GAP = "  ";

    @Override
    public <R> void render(List<Column<R>> columns, Iterator<R> rows, Writer out) throws IOException {
        List<String> headings = columns.stream().map(Column::name).toList();
        List<List<String>> measured = new ArrayList<>();
        while (rows.hasNext() && measured.size() < MEASURED_ROWS) {
            measured.add(texts(columns, rows.next()));
        }
        int[] widths = widths(headings, measured);
        writeLine(columns, headings, widths, out);
        writeLine(columns, rule(widths), widths, out);
        for (List<String> row : measured) {
            writeLine(columns, row, widths, out);
        }
        while (rows.hasNext()) {
            writeLine(columns, texts(columns, rows.next()), widths, out);
        }
    }

    @Override
    public <R> void renderOne(List<Column<R>> columns, R row, Writer out) throws IOException {
        int width =
                columns.stream().mapToInt(column -> width(column.name())).max().orElse(0);
        for (Column<R> column : columns) {
            out.write(pad(column.name(), width, false) + GAP
                    + Cells.visible(column.text().apply(row)) + "\n");
        }
    }

    private static <R> List<String> texts(List<Column<R>> columns, R row) {
        return columns.stream()
                .map(column -> Cells.visible(column.text().apply(row)))
                .toList();
    }

    private static int[] widths(List<String> headings, List<List<String>> rows) {
        int[] widths = headings.stream().mapToInt(AlignedTable::width).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private static List<String> rule(int[] widths) {
        return Arrays.stream(widths).mapToObj("-"::repeat).toList();
    }

    private static <R> void writeLine(List<Column<R>> columns, List<String> texts, int[] widths, Writer out)
            throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(pad(texts.get(i), widths[i], columns.get(i).rightAligned()))
                    .append(GAP);
        }
        out.write(line.toString().stripTrailing() + "\n");
    }

    private static String pad(String text, int width, boolean left) {
        String blanks = " ".repeat(Math.max(0, width - width(text)));
        return left ? blanks + text : text + blanks;
    }

    /** How many places of a terminal the text takes: some characters are wide, some take none. */
    private static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }
}
