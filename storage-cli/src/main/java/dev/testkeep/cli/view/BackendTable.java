package dev.testkeep.cli.view;

import dev.testkeep.cli.option.BackendsFolder;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.table.Cells;
import dev.testkeep.cli.table.Column;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.storage.spi.JdbcDriver;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Collectors;

/** The table of the backends that there are. */
public final class BackendTable {

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.of("Backend", row -> row.provider().id()),
            Column.of("Version", row -> row.provider().version().orElse(null)),
            Column.of("URL", row -> row.provider().exampleUrl()),
            Column.of("JSON type", row -> row.backend().jsonType()),
            Column.of("Capabilities", BackendTable::capabilities),
            Column.of("Driver", BackendTable::driver),
            Column.of("Jar", BackendTable::jar));

    /** A backend as it would be configured for its example of a URL, which connects to nothing. */
    private record Row(BackendProvider provider, Backend backend) {

        static Row of(BackendProvider provider) {
            return new Row(provider, provider.configure(StorageConfig.of(provider.exampleUrl())));
        }
    }

    private BackendTable() {}

    public static void print(BackendProviders providers, GlobalOptions options) throws IOException {
        options.print(COLUMNS, providers.found().stream().map(Row::of).iterator());
        PrintWriter err = options.host().err();
        providers.failures().forEach(failure -> err.println(Cells.line("Failed to load: " + failure)));
        options.host()
                .backends()
                .map(BackendsFolder::problems)
                .filter(problems -> !problems.isEmpty())
                .ifPresent(err::println);
    }

    private static String capabilities(Row row) {
        return row.backend().capabilities().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static String driver(Row row) {
        JdbcDriver driver = row.backend().driver();
        return isPresent(driver.className())
                ? driver.className()
                : driver.className() + " (missing: add " + driver.artifact() + ")";
    }

    private static boolean isPresent(String className) {
        try {
            Class.forName(className, false, BackendTable.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String jar(Row row) {
        CodeSource source = row.provider().getClass().getProtectionDomain().getCodeSource();
        return source == null ? "unknown" : source.getLocation().getPath();
    }
}
