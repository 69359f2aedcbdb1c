package dev.testkeep.cli;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.Storage;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "sessions", description = "List sessions, the earliest first.")
final class SessionsCommand extends StorageCommand {

    @Parameters(arity = "0..1", paramLabel = "SELECT", description = Help.SELECT + " Default: all.")
    private String select = "all";

    SessionsCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    int run(Storage storage) throws IOException {
        List<Session> sessions =
                storage.sessions().find(options().select(select).sessions());
        SessionTable.print(sessions, options());
        return ExitCode.OK;
    }
}
