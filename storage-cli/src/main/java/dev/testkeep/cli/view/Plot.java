package dev.testkeep.cli.view;

import dev.testkeep.cli.table.Cells;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A plot made of block characters: one bar for each value, from left to right, between the least and the greatest value.
 * Immutable.
 *
 * @param width how many bars there can be; if there are more values, each bar is the mean of several successive ones
 * @param height how many lines there are
 */
record Plot(int width, int height) {

    /** Empty, and one to eight eighths full. */
    private static final String BLOCKS = " ▁▂▃▄▅▆▇█";

    private static final int STEPS = BLOCKS.length() - 1;

    /** The lines, with the greatest and the least value in front of the first and the last; NaN and infinities are gaps. */
    List<String> draw(double... values) {
        double[] bars = bars(values);
        DoubleSummaryStatistics range =
                Arrays.stream(bars).filter(Double::isFinite).summaryStatistics();
        if (range.getCount() == 0) {
            return List.of("no number to draw");
        }
        int[] levels = Arrays.stream(bars)
                .mapToInt(bar -> level(bar, range.getMin(), range.getMax()))
                .toArray();
        boolean flat = range.getMin() == range.getMax();
        return lines(levels, flat ? "" : Cells.number(range.getMin()), Cells.number(range.getMax()));
    }

    private double[] bars(double[] values) {
        int count = Math.min(width, values.length);
        return IntStream.range(0, count)
                .mapToDouble(bar -> mean(values, start(bar, count, values), start(bar + 1, count, values)))
                .toArray();
    }

    private static int start(int bar, int count, double[] values) {
        return (int) ((long) bar * values.length / count);
    }

    private static double mean(double[] values, int start, int end) {
        DoubleStream finite = Arrays.stream(values, start, end).filter(Double::isFinite);
        return finite.average().orElse(Double.NaN);
    }

    /** How many eighths of a line the bar is high: none for a gap, one at least for a number. */
    private int level(double value, double least, double greatest) {
        if (!Double.isFinite(value)) {
            return 0;
        }
        int highest = height * STEPS;
        // Halves, because the difference of two doubles may be too large for a double.
        double share = greatest == least ? 1 : (value / 2 - least / 2) / (greatest / 2 - least / 2);
        return 1 + (int) Math.round(share * (highest - 1));
    }

    private List<String> lines(int[] levels, String least, String greatest) {
        int margin = Math.max(least.length(), greatest.length());
        return IntStream.range(0, height)
                .mapToObj(line -> {
                    String label = line == 0 ? greatest : line == height - 1 ? least : "";
                    return " ".repeat(margin - label.length()) + label + " ┤" + blocks(levels, height - 1 - line);
                })
                .toList();
    }

    private static String blocks(int[] levels, int line) {
        return Arrays.stream(levels)
                .map(level -> Math.max(0, Math.min(STEPS, level - line * STEPS)))
                .mapToObj(eighths -> BLOCKS.substring(eighths, eighths + 1))
                .collect(Collectors.joining())
                .stripTrailing();
    }
}
