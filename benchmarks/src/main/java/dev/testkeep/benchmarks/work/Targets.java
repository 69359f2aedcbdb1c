package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.result.Target;
import dev.testkeep.benchmarks.result.Target.Kind;
import org.jspecify.annotations.Nullable;

/** How fast everything should be: what docs/performance.md promises. */
final class Targets {

    private Targets() {}

    /** That of a work in a kind of database; null if there is none. */
    static @Nullable Target of(String work, String backend) {
        boolean duckdb = backend.equals("duckdb");
        boolean server = backend.equals("postgres") || backend.equals("mariadb");
        return switch (work) {
            case "import" -> new Target(Kind.SPEED, server ? 1 : 1.5);
            case "import_cpu" -> new Target(Kind.CPU, duckdb ? 2.5 : 3);
            case "save" -> new Target(Kind.SPEED, duckdb ? 10 : server ? 1.1 : 0.85);
            case "testcases_by_window_1pct" -> new Target(Kind.TIME, 1.5);
            case "testcases_by_window_1pct_with_documents" -> new Target(Kind.TIME, 1.3);
            case "session_by_uuid", "sessions_by_window_1pct", "testcases_by_window_1pct_name" ->
                new Target(Kind.MORE, duckdb ? 5 : 1.5);
            case "list_sessions_whole_history" -> new Target(Kind.TIME, 2);
            case "testcases_by_name_whole_history" -> new Target(Kind.CPU_MILLIS, 60);
            case "performance_compare_1pct_vs_1pct", "performance_compare_1pct_vs_10pct" -> new Target(Kind.TIME, 1.5);
            case "delete_10pct_by_window" -> new Target(Kind.TIME, duckdb ? 1.5 : 1.2);
            case "growth" -> new Target(Kind.TIME, duckdb ? 1.5 : 1.2);
            case "small heap" -> new Target(Kind.HEAP, 64);
            case "testkeep sessions" -> new Target(Kind.CPU_MILLIS, 1_000);
            case "testkeep import" -> new Target(Kind.CPU_MILLIS, 1_200);
            case "testkeep --help", "testkeep --nonsense" -> new Target(Kind.CPU_MILLIS, 350);
            default -> null;
        };
    }
}
