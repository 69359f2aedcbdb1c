package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.option.Help;
import dev.testkeep.cli.table.Cells;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.SessionRepository;
import dev.testkeep.storage.Storage;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "delete", description = "Delete sessions with all their test cases, without asking back.")
public final class DeleteCommand extends StorageCommand {

    @Parameters(arity = "1", paramLabel = "SELECT", description = Help.SELECT)
    private String select = "";

    @Option(names = "--dry-run", description = "Only say what would be deleted.")
    private boolean dryRun;

    public DeleteCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    Task prepare() {
        SessionQuery query = options().select(select).sessions();
        return storage -> delete(storage, query);
    }

    private int delete(Storage storage, SessionQuery query) throws IOException {
        List<UUID> uuids =
                dryRun ? find(storage.sessions(), query) : storage.sessions().delete(query);
        print(uuids, dryRun ? "would delete " : "deleted ");
        if (uuids.isEmpty()) {
            options().host().err().println(Cells.line("No session matches " + select + "."));
        }
        return ExitCode.OK;
    }

    private static List<UUID> find(SessionRepository sessions, SessionQuery query) {
        return sessions.find(query).stream().map(Session::uuid).toList();
    }

    private void print(List<UUID> uuids, String verb) throws IOException {
        Writer out = options().data();
        for (UUID uuid : uuids) {
            out.write(verb + uuid + "\n");
        }
        out.flush();
    }
}
