package dev.testkeep.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All lines as a table in Markdown, which people can read as it is, and which goes into the documentation. */
public final class Table {

    private static final List<String> TITLES = List.of(
            "work",
            "backend",
            "Testkeep ms",
            "(min)",
            "CPU ms",
            "heap MiB",
            "beside",
            "ms",
            "(min)",
            "CPU ms",
            "ratio",
            "target",
            "met");

    /** From this column to that one are numbers. */
    private static final int FIRST_NUMBER = 2;

    private Table() {}

    public static String of(List<Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(TITLES);
        lines.forEach(line -> rows.add(cells(line)));
        int[] widths = IntStream.range(0, TITLES.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        rows.add(1, IntStream.of(widths).mapToObj("-"::repeat).toList());
        return rows.stream().map(row -> text(row, widths)).collect(Collectors.joining());
    }

    private static List<String> cells(Line line) {
        List<String> cells = new ArrayList<>(List.of(
                line.work(),
                line.backend(),
                number(line.ours().median()),
                number(line.ours().minimum()),
                number(line.ours().cpu()),
                line.ours().heap() == 0 ? "" : number(line.ours().heap())));
        if (line.theirs() == null) {
            cells.addAll(List.of("", "", "", "", ""));
        } else {
            cells.addAll(List.of(
                    line.rival(),
                    number(line.theirs().median()),
                    number(line.theirs().minimum()),
                    number(line.theirs().cpu()),
                    number(line.ours().median() / line.theirs().median())));
        }
        cells.add(line.target() == null ? "" : line.target().toString());
        cells.add(line.verdict());
        return cells;
    }

    /** With as many digits as mean something. */
    static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%,.0f", number);
    }

    private static String text(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> String.format(Locale.ROOT, format(i, widths[i]), row.get(i)))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String format(int column, int width) {
        boolean isText = column < FIRST_NUMBER || TITLES.get(column).matches("beside|target|met");
        return "%" + (isText ? "-" : "") + width + "s";
    }
}
