package dev.testkeep.cli;

import dev.testkeep.reports.ReportWriter.Layout;
import dev.testkeep.storage.Selector;
import dev.testkeep.storage.Storage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Write sessions as ReFrame reports (JSON): the report itself for a UUID, else an array.")
final class ExportCommand extends StorageCommand {

    @Parameters(arity = "1", paramLabel = "SELECT", description = Help.SELECT + " With --cases also UUID:RUN:CASE.")
    private String select = "";

    @Option(names = "--cases", description = "Write an array of test cases instead (a period is by completion).")
    private boolean cases;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, which is replaced when all is written. Default: standard output.")
    private @Nullable Path file;

    @Option(names = "--compact", description = "Without line breaks and indentation.")
    private boolean compact;

    ExportCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    int run(Storage storage) throws IOException {
        Export export = new Export(storage, compact ? Layout.COMPACT : Layout.PRETTY);
        Selector selector = options().select(select);
        OutputFile.Content content = out -> {
            if (cases) {
                export.testCases(selector, out);
            } else {
                export.sessions(selector, out);
            }
        };
        if (file == null) {
            OutputStream out = new BufferedOutputStream(options().host().data());
            content.writeTo(out);
            out.flush();
        } else {
            OutputFile.replace(file, content);
        }
        return ExitCode.OK;
    }
}
