package dev.testkeep.benchmarks.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws growth as SVG: a panel for each backend, both axes logarithmic. */
public final class GrowthPlot {

    private static final int WIDTH = 330;
    private static final int HEIGHT = 330;
    private static final int MARGIN = 60;
    private static final int LEGEND_LINE = 18;
    private static final List<String> COLOURS = List.of(
            "#4e79a7", "#f28e2b", "#e15759", "#76b7b2", "#59a14f", "#b6992d", "#b07aa1", "#ff9da7", "#9c755f",
            "#79706e", "#1b4f72", "#7b241c", "#145a32", "#4a235a", "#7e5109", "#17202a", "#d4ac0d");

    private final List<Growth> points;
    private final List<String> works;
    private final List<String> backends;
    private final Axis cases;
    private final Axis millis;

    private GrowthPlot(List<Growth> points) {
        this.points = points;
        this.works = points.stream().map(Growth::work).distinct().toList();
        this.backends = points.stream().map(Growth::backend).distinct().toList();
        this.cases =
                Axis.of(points.stream().map(point -> (double) point.cases()).toList(), WIDTH);
        this.millis = Axis.of(points.stream().map(Growth::millis).toList(), HEIGHT);
    }

    /** An axis over whole powers of ten. */
    private record Axis(int from, int to, int length) {

        static Axis of(List<Double> values, int length) {
            double least = values.stream().min(Comparator.naturalOrder()).orElseThrow();
            double most = values.stream().max(Comparator.naturalOrder()).orElseThrow();
            return new Axis((int) Math.floor(Math.log10(least)), (int) Math.ceil(Math.log10(most)), length);
        }

        double place(double value) {
            return length * (Math.log10(value) - from) / Math.max(1, to - from);
        }
    }

    public static String svg(List<Growth> points) {
        return new GrowthPlot(points).svg();
    }

    private String svg() {
        int width = backends.size() * (WIDTH + MARGIN) + MARGIN;
        int height = HEIGHT + 2 * MARGIN + (works.size() + 1) / 2 * LEGEND_LINE;
        StringBuilder svg = new StringBuilder(text(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='11'>%n"
                        + "<rect width='100%%' height='100%%' fill='white'/>%n",
                width, height));
        for (int i = 0; i < backends.size(); i++) {
            svg.append(text("<g transform='translate(%d,%d)'>%n", MARGIN + i * (WIDTH + MARGIN), MARGIN / 2))
                    .append(panel(backends.get(i)))
                    .append("</g>\n");
        }
        return svg.append(legend()).append("</svg>\n").toString();
    }

    private String panel(String backend) {
        StringBuilder panel = new StringBuilder(
                text("<text x='%d' y='-8' text-anchor='middle' font-weight='bold'>%s</text>%n", WIDTH / 2, backend));
        for (int power = cases.from(); power <= cases.to(); power++) {
            double x = cases.place(Math.pow(10, power));
            panel.append(text("<line x1='%1$.1f' x2='%1$.1f' y1='0' y2='%2$d' stroke='#ddd'/>%n", x, HEIGHT))
                    .append(text(
                            "<text x='%.1f' y='%d' text-anchor='middle'>%,.0f</text>%n",
                            x, HEIGHT + 16, Math.pow(10, power)));
        }
        for (int power = millis.from(); power <= millis.to(); power++) {
            double y = HEIGHT - millis.place(Math.pow(10, power));
            panel.append(text("<line x1='0' x2='%2$d' y1='%1$.1f' y2='%1$.1f' stroke='#ddd'/>%n", y, WIDTH))
                    .append(text("<text x='-6' y='%.1f' text-anchor='end'>%s</text>%n", y + 4, time(power)));
        }
        panel.append(text(
                "<text x='%d' y='%d' text-anchor='middle'>test cases in the history</text>%n", WIDTH / 2, HEIGHT + 32));
        works.forEach(work -> panel.append(line(work, backend)));
        return panel.toString();
    }

    private static String time(int power) {
        return power < 3
                ? text(power < 0 ? "%.1f ms" : "%.0f ms", Math.pow(10, power))
                : text("%,.0f s", Math.pow(10, power - 3));
    }

    private String line(String work, String backend) {
        List<Growth> growing = points.stream()
                .filter(point -> point.work().equals(work) && point.backend().equals(backend))
                .sorted(Comparator.comparingInt(Growth::cases))
                .toList();
        String line = growing.stream()
                .map(point -> text("%.1f,%.1f", cases.place(point.cases()), HEIGHT - millis.place(point.millis())))
                .collect(Collectors.joining(" "));
        return text("<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>%n", line, colour(work));
    }

    private String colour(String work) {
        return COLOURS.get(works.indexOf(work) % COLOURS.size());
    }

    private String legend() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            int x = MARGIN + i % 2 * WIDTH;
            int y = HEIGHT + MARGIN + MARGIN / 2 + i / 2 * LEGEND_LINE;
            entries.add(text(
                    "<rect x='%d' y='%d' width='12' height='4' fill='%s'/><text x='%d' y='%d'>%s</text>%n",
                    x, y - 6, colour(works.get(i)), x + 18, y, works.get(i)));
        }
        return String.join("", entries);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
