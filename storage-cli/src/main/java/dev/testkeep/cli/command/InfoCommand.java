package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.table.Column;
import dev.testkeep.cli.view.BackendTable;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageInfo;
import dev.testkeep.storage.spi.BackendProviders;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "info", description = "Show where the database is and what it holds, or which backends there are.")
public final class InfoCommand implements Callable<Integer> {

    private static final List<Column<StorageInfo>> COLUMNS = List.of(
            Column.of("Backend", StorageInfo::backend),
            Column.of("Location", StorageInfo::location),
            Column.of("Database", StorageInfo::database),
            Column.of("Driver", StorageInfo::driver),
            Column.of("Schema version", StorageInfo::schemaVersion),
            Column.of("Sessions", StorageInfo::sessions),
            Column.of("Test cases", StorageInfo::testCases),
            Column.of("Performance values", StorageInfo::perfValues),
            Column.of("Performance series", StorageInfo::perfSeries),
            Column.<StorageInfo>of("Size", InfoCommand::bytes).shownAs(InfoCommand::size));

    private final GlobalOptions options;

    @Option(names = "--backends", description = "Show the backends that there are instead, and open no database.")
    private boolean backends;

    public InfoCommand(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        if (backends) {
            BackendTable.print(BackendProviders.load(), options);
        } else {
            printStorage();
        }
        return ExitCode.OK;
    }

    private void printStorage() throws IOException {
        try (Storage storage = options.openExistingStorage()) {
            options.format().writeOne(COLUMNS, storage.info(), options.data());
        }
    }

    private static @Nullable Long bytes(StorageInfo info) {
        return info.sizeInBytes().isPresent() ? info.sizeInBytes().getAsLong() : null;
    }

    private static String size(StorageInfo info) {
        return info.sizeInBytes().isPresent() ? size(info.sizeInBytes().getAsLong()) : "unknown";
    }

    private static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < 4) {
            size /= 1024;
            unit++;
        }
        String inBytes = bytes + " bytes";
        return unit == 0
                ? inBytes
                : String.format(Locale.ROOT, "%.1f %siB (%s)", size, "KMGT".charAt(unit - 1), inBytes);
    }
}
