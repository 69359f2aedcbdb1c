package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.failure.Urls;
import dev.testkeep.cli.option.BuildOptions;
import dev.testkeep.cli.option.CliContext;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.table.Cells;
import dev.testkeep.cli.table.TableFormat;
import dev.testkeep.cli.transfer.BuildStore;
import dev.testkeep.cli.transfer.ImportListener;
import dev.testkeep.cli.transfer.ImportLog;
import dev.testkeep.cli.transfer.ImportResult;
import dev.testkeep.cli.transfer.Importer;
import dev.testkeep.cli.transfer.Progress;
import dev.testkeep.cli.transfer.ReportSearch;
import dev.testkeep.cli.transfer.ReportSearch.Finding;
import dev.testkeep.cli.transfer.ReportSearch.ReportCandidate;
import dev.testkeep.cli.view.SessionTable;
import dev.testkeep.reports.CiBuild;
import dev.testkeep.storage.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Store the results in reports of test frameworks and benchmark tools: ReFrame, JUnit XML, TestNG, Open"
                        + " Test Reporting, CTRF, JMH, Google Benchmark, pytest-benchmark, github-action-benchmark, asv.")
public final class ImportCommand extends StorageCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A file, a folder with reports at any depth, or '-' for the standard input.")
    private List<Path> paths = List.of();

    @Mixin
    private final BuildOptions build = new BuildOptions();

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
        // Before a database is created.
        build.started();
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
        CliContext host = options().host();
        Optional<CiBuild> session = build.build(host.environment());
        Finding finding = ReportSearch.search(paths, storage.file(), session.isPresent());
        List<ReportCandidate> found = finding.reports();
        log.passedOver(finding.passedOver());
        try (Progress progress = new Progress("Import", found.size(), host.interactive())) {
            ImportListener output = new Output(log, progress, host.err());
            try (BuildStore store =
                    new BuildStore(storage.sessions(), session, build.attributes(), build.started(), output::warning)) {
                new Importer(storage.sessions(), store, host.in(), output).importAll(found, progress::step);
            }
        }
    }

    /** Tells everything at once, above the progress bar. */
    private record Output(ImportLog log, Progress progress, PrintWriter err) implements ImportListener {

        @Override
        public void verdict(ImportResult verdict) {
            progress.hide();
            log.accept(verdict);
        }

        @Override
        public void warning(String text) {
            progress.hide();
            err.println("testkeep: warning: " + Cells.line(text));
        }
    }
}
