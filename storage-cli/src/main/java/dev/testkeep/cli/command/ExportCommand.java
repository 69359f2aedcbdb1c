package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.option.Help;
import dev.testkeep.cli.option.TestCaseOptions;
import dev.testkeep.cli.transfer.DatabaseFiles;
import dev.testkeep.cli.transfer.Export;
import dev.testkeep.cli.transfer.OutputFile;
import dev.testkeep.reports.ReportWriter.Layout;
import dev.testkeep.reports.ResultWriter;
import dev.testkeep.storage.Selector;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCaseQuery;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Write sessions as ReFrame reports (JSON): the report itself for a UUID, else an array.")
public final class ExportCommand extends StorageCommand {

    @Parameters(arity = "1", paramLabel = "SELECT", description = Help.SELECT + " With --cases also UUID:RUN:CASE.")
    private String select = "";

    @Option(names = "--cases", description = "Write an array of test cases instead (a period is by completion).")
    private boolean cases;

    @Mixin
    private final TestCaseOptions testCases = new TestCaseOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, which is replaced when all is written. Default: standard output.")
    private @Nullable Path file;

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description = "Write the one session with this UUID for other tools: ${COMPLETION-CANDIDATES}.")
    private @Nullable ResultWriter format;

    @Option(names = "--compact", description = "Without line breaks and indentation.")
    private boolean compact;

    public ExportCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    Task prepare() {
        Selector selector = options().select(select);
        if (format != null) {
            return prepareResults(selector, format);
        }
        return cases ? prepareTestCases(selector) : prepareSessions(selector);
    }

    private Task prepareResults(Selector selector, ResultWriter writer) {
        UUID uuid = selector.session()
                .filter(session -> !cases && !compact && !testCases.areGiven())
                .orElseThrow(() -> new IllegalArgumentException(
                        "--as writes one session, so it needs a UUID, and no --cases, -n, -E or --compact"));
        return storage -> write(storage, out -> export(storage).results(uuid, writer, out));
    }

    private Task prepareTestCases(Selector selector) {
        TestCaseQuery query = testCases.restrict(selector.testCases());
        return storage -> write(storage, out -> export(storage).testCases(query, out));
    }

    private Task prepareSessions(Selector selector) {
        if (testCases.areGiven()) {
            throw new IllegalArgumentException("-n and -E choose test cases, so they need --cases");
        }
        SessionQuery query = selector.sessions();
        Optional<UUID> uuid = selector.session();
        return uuid.isPresent()
                ? storage -> write(storage, out -> export(storage).session(uuid.get(), out))
                : storage -> write(storage, out -> export(storage).sessions(query, out));
    }

    private Export export(Storage storage) {
        return new Export(storage, compact ? Layout.COMPACT : Layout.PRETTY);
    }

    private int write(Storage storage, OutputFile.Content content) throws IOException {
        if (file == null) {
            OutputStream out = new BufferedOutputStream(options().host().data());
            content.writeTo(out);
            out.flush();
        } else if (DatabaseFiles.isAmong(file, storage.file())) {
            throw new IllegalArgumentException(
                    "the database is in " + file + ", which would be replaced: name another file");
        } else {
            OutputFile.replace(file, content);
        }
        return ExitCode.OK;
    }
}
