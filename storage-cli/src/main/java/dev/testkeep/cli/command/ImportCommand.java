package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.failure.Urls;
import dev.testkeep.cli.option.CliContext;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.table.TableFormat;
import dev.testkeep.cli.transfer.ImportLog;
import dev.testkeep.cli.transfer.Importer;
import dev.testkeep.cli.transfer.Progress;
import dev.testkeep.cli.transfer.ReportSearch;
import dev.testkeep.cli.transfer.ReportSearch.Finding;
import dev.testkeep.cli.transfer.ReportSearch.ReportCandidate;
import dev.testkeep.cli.view.SessionTable;
import dev.testkeep.storage.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Store the sessions of ReFrame reports (JSON) and of ReFrame's results databases (SQLite).")
public final class ImportCommand extends StorageCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A file, a folder with reports at any depth, or '-' for the standard input.")
    private List<Path> paths = List.of();

    public ImportCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    Storage open() {
        return options().openStorage();
    }

    @Override
    Task prepare() {
        if (paths.stream().map(Path::toString).anyMatch(Urls::isUrl)) {
            throw new IllegalArgumentException(Urls.misplaced("a file or a folder"));
        }
        return this::store;
    }

    private int store(Storage storage) throws IOException {
        ImportLog log = new ImportLog(verdictWriter());
        try {
            importAll(storage, log);
        } finally {
            options().host().err().println(log.summary());
        }
        // People need no headings without rows; programs do.
        if (!log.sessions().isEmpty() || options().format() != TableFormat.TABLE) {
            SessionTable.print(log.sessions(), options());
        }
        return log.isComplete() ? ExitCode.OK : ExitCode.REFUSED;
    }

    /** Programs that want a table get nothing else. */
    private PrintWriter verdictWriter() {
        CliContext host = options().host();
        return options().format() == TableFormat.TABLE ? host.out() : host.err();
    }

    private void importAll(Storage storage, ImportLog log) throws IOException {
        Finding finding = ReportSearch.search(paths, storage.file());
        List<ReportCandidate> found = finding.reports();
        log.passedOver(finding.passedOver());
        try (Progress progress =
                new Progress("Import", found.size(), options().host().interactive())) {
            Importer importer =
                    new Importer(storage.sessions(), options().host().in(), verdict -> {
                        progress.hide();
                        log.accept(verdict);
                    });
            importer.importAll(found, progress::step);
        }
    }
}
