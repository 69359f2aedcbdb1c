package dev.testkeep.benchmarks.workload;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is asked about a history: a pure function of its shape. */
public final class Workload {

    static final String SEED = "1";

    /** How many test cases are in a window that does not grow with the history. */
    private static final int FIXED = 1_000;

    private static final CaseFilter FILTER = new CaseFilter("gpu", 4, "pass");
    private static final Window WHOLE = new Window(Reports.START, Reports.START + 2 * Reports.SPAN);
    private static final int SHIFT_DAYS = 10;

    private final Shape shape;
    private final Reports reports;
    private final PythonRandom random;

    private Workload(Shape shape) {
        this.shape = shape;
        this.reports = new Reports(shape);
        this.random = new PythonRandom("q:" + SEED + ":" + shape);
    }

    /** The steps, deletions last. */
    public static List<Step> of(Shape shape) {
        return new Workload(shape).steps();
    }

    /** In this order, for each draws random numbers. */
    private List<Step> steps() {
        List<Integer> picks = random.sample(shape.sessions(), 5);
        List<UUID> sessions = picks.stream().map(reports::uuid).toList();
        String one = "^" + Place.className(random.below(Math.max(1, shape.cases() / CaseMaker.PLACES))) + " ";
        List<CaseQuestion> cases = windows(5, 1).stream().map(CaseQuestion::in).toList();
        List<CaseQuestion> named = windows(5, 1).stream()
                .map(CaseQuestion::in)
                .map(question -> question.named(one))
                .toList();
        List<CaseQuestion> released = windows(5, 10).stream()
                .map(window -> CaseQuestion.of(SessionQuestion.in(window).with("tag", "release")))
                .toList();
        List<SessionQuestion> started =
                windows(5, 1).stream().map(SessionQuestion::in).toList();
        List<ComparisonQuestion> compared = windows(3, 1).stream()
                .map(window -> new ComparisonQuestion(window, window.moved(SHIFT_DAYS * Reports.DAY), false))
                .toList();
        List<Deletion> deleted = random.sample(shape.sessions(), 12).stream()
                .filter(session -> !picks.contains(session))
                .limit(5)
                .map(session -> new Deletion(SessionQuestion.of(reports.uuid(session))))
                .toList();
        return List.of(
                new Step("testcases_by_window_1pct", cases),
                new Step(
                        "testcases_by_window_1pct_with_documents",
                        cases.stream().map(CaseQuestion::withDocuments).toList()),
                new Step("testcases_by_fixed_window", fixedWindows()),
                new Step(
                        "testcases_by_session",
                        sessions.stream().map(CaseQuestion::of).toList()),
                new Step("testcases_by_window_1pct_name", named),
                new Step(
                        "testcases_by_name_whole_history",
                        List.of(CaseQuestion.in(WHOLE).named(one))),
                new Step("testcases_by_session_filter_10pct", released),
                new Step(
                        "testcases_by_session_and_testfilter",
                        sessions.stream()
                                .map(CaseQuestion::of)
                                .map(question -> question.that(FILTER))
                                .toList()),
                new Step(
                        "session_by_uuid",
                        sessions.stream().map(SessionQuestion::of).toList()),
                new Step("sessions_by_window_1pct", started),
                new Step(
                        "sessions_by_filter_whole_history",
                        List.of(SessionQuestion.in(WHOLE).with("ci_pipeline_id", "900007"))),
                new Step("list_sessions_whole_history", List.of(SessionQuestion.in(WHOLE))),
                new Step("performance_compare_1pct_vs_1pct", compared),
                new Step(
                        "performance_compare_1pct_vs_10pct",
                        List.of(new ComparisonQuestion(day(50, 1), day(40, 10), true))),
                new Step("delete_one_session", deleted),
                new Step("delete_10pct_by_window", tenths()));
    }

    /** So many windows that begin at midnight of the first day, each so many days long. */
    private List<Window> windows(int count, int days) {
        return random.sample(100 - days, count).stream()
                .sorted()
                .map(start -> day(start, days))
                .toList();
    }

    private static Window day(int start, int days) {
        double from = Reports.START + start * Reports.DAY;
        return new Window(from, from + days * Reports.DAY);
    }

    /** In histories of any size, they hold about as many test cases. */
    private List<CaseQuestion> fixedWindows() {
        double seconds = Reports.SPAN * Math.min(1.0, (double) FIXED / shape.total());
        return IntStream.range(0, 5)
                .mapToDouble(i -> reports.start(i * shape.sessions() / 5))
                .mapToObj(start -> CaseQuestion.in(new Window(start, start + seconds)))
                .toList();
    }

    private static List<Deletion> tenths() {
        return List.of(0, 30, 60).stream()
                .map(start -> new Deletion(SessionQuestion.in(day(start, 10).moved(-1))))
                .toList();
    }
}
