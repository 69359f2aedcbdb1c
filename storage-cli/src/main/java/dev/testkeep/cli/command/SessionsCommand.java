package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.option.Help;
import dev.testkeep.cli.option.LimitConverter;
import dev.testkeep.cli.view.SessionTable;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.SessionRepository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "sessions", description = "List sessions, the earliest first.")
public final class SessionsCommand extends StorageCommand {

    @Parameters(arity = "0..1", paramLabel = "SELECT", description = Help.SELECT + " Default: all.")
    private String select = "all";

    @Option(
            names = "--columns",
            paramLabel = "NAME",
            split = ",",
            description = "Only these columns, in this order, separated by commas. Default: all.")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = LimitConverter.class,
            description = "At most this many, the newest.")
    private @Nullable Integer limit;

    public SessionsCommand(GlobalOptions options) {
        super(options);
    }

    @Override
    Task prepare() {
        SessionQuery query = options().select(select).sessions();
        return storage -> {
            SessionTable.print(find(storage.sessions(), query), columns, options());
            return ExitCode.OK;
        };
    }

    private List<Session> find(SessionRepository sessions, SessionQuery query) {
        if (limit == null) {
            return sessions.find(query);
        }
        List<Session> newestFirst =
                new ArrayList<>(sessions.find(query.newestFirst().limit(limit)));
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
