package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.table.Column;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageProblem;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = "Look for damage and for rows that do not belong together, and list what there is.")
public final class VerifyCommand extends StorageCommand {

    private static final List<Column<StorageProblem>> COLUMNS = List.of(
            Column.of("Session", StorageProblem::session),
            Column.of("Table", StorageProblem::table),
            Column.numbers("Rows", StorageProblem::rows),
            Column.of("Problem", StorageProblem::description));

    @Option(
            names = "--content",
            description = "Read every session, too, and compare it with what was stored. Takes as long as an export.")
    private boolean content;

    public VerifyCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    Task prepare() {
        return this::verify;
    }

    private int verify(Storage storage) throws IOException {
        List<StorageProblem> problems = content ? storage.verifyContent() : storage.verify();
        options().print(COLUMNS, problems.iterator());
        // An empty file is an empty SQLite database, so it matters how much there is.
        String verdict = problems.isEmpty()
                ? "No problems. " + storage.info().sessions() + " sessions."
                : problems.size() + " problems.";
        options().host().err().println(verdict);
        return problems.isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }
}
