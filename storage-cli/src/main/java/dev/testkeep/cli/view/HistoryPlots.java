package dev.testkeep.cli.view;

import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.table.Cells;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.performance.Measurement;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A plot of each series of performance values. */
public final class HistoryPlots {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 6;

    private HistoryPlots() {}

    /** What values have in common that can be drawn in one plot. */
    private record Series(TestKey test, String metric, String unit) implements Comparable<Series> {

        private static final Comparator<Series> ORDER =
                Comparator.comparing(Series::test).thenComparing(Series::metric).thenComparing(Series::unit);

        static Series of(Measurement measurement) {
            return new Series(
                    measurement.test(),
                    measurement.value().name(),
                    measurement.value().unit());
        }

        @Override
        public int compareTo(Series other) {
            return ORDER.compare(this, other);
        }

        String title() {
            String inUnit = unit.isEmpty() ? "" : " (" + unit + ")";
            return Cells.visible(test.name() + "  " + test.sysenv() + "  " + metric + inUnit);
        }
    }

    public static void print(Iterator<Measurement> measurements, GlobalOptions options) throws IOException {
        Writer out = options.data();
        String gap = "";
        for (Map.Entry<Series, List<Measurement>> series :
                bySeries(measurements).entrySet()) {
            out.write(gap + series.getKey().title() + "\n");
            List<Measurement> values = series.getValue();
            for (String line : plot(values)) {
                out.write(line + "\n");
            }
            out.write(caption(values, Times.in(options)) + "\n");
            gap = "\n";
        }
        out.flush();
    }

    private static Map<Series, List<Measurement>> bySeries(Iterator<Measurement> measurements) {
        Map<Series, List<Measurement>> bySeries = new TreeMap<>();
        measurements.forEachRemaining(
                measurement -> bySeries.computeIfAbsent(Series.of(measurement), series -> new ArrayList<>())
                        .add(measurement));
        return bySeries;
    }

    private static List<String> plot(List<Measurement> measurements) {
        double[] values = measurements.stream()
                .mapToDouble(measurement ->
                        Objects.requireNonNullElse(measurement.value().value(), Double.NaN))
                .toArray();
        return new Plot(WIDTH, HEIGHT).draw(values);
    }

    private static String caption(List<Measurement> values, Times times) {
        String first = times.text(values.get(0).completedAt());
        String last = times.text(values.get(values.size() - 1).completedAt());
        return values.size() + (values.size() == 1 ? " value, " : " values, ") + first + " to " + last;
    }
}
