package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.option.Help;
import dev.testkeep.cli.view.SessionTable;
import dev.testkeep.storage.SessionQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "sessions", description = "List sessions, the earliest first.")
public final class SessionsCommand extends StorageCommand {

    @Parameters(arity = "0..1", paramLabel = "SELECT", description = Help.SELECT + " Default: all.")
    private String select = "all";

    public SessionsCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    Task prepare() {
        SessionQuery query = options().select(select).sessions();
        return storage -> {
            SessionTable.print(storage.sessions().find(query), options());
            return ExitCode.OK;
        };
    }
}
