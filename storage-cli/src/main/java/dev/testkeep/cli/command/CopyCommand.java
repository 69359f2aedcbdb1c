package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.option.Help;
import dev.testkeep.cli.transfer.ImportLog;
import dev.testkeep.cli.transfer.ImportResult;
import dev.testkeep.cli.transfer.Progress;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.transfer.SessionCopier;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "copy",
        description = "Copy sessions to another database, of any backend, and verify them there. What is there already"
                + " is left alone, so a copy that broke off is resumed by repeating it.")
public final class CopyCommand implements Callable<Integer> {

    private final GlobalOptions options;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "URL",
            description = "The database to copy from, which is left as it is.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "URL", description = "The database to copy to.")
    private String to = "";

    @Parameters(arity = "0..1", paramLabel = "SELECT", defaultValue = "all", description = Help.SELECT)
    private String select = "";

    public CopyCommand(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        SessionQuery query = options.select(select).sessions();
        options.requireUsedProperties(from, to);
        try (Storage source = options.openSource(from);
                Storage target = options.openStorage(to)) {
            SessionCopier copier = new SessionCopier(source, target);
            boolean copied = copy(source, copier, query);
            boolean verified = verify(source, copier, query);
            return copied && verified ? ExitCode.OK : ExitCode.REFUSED;
        }
    }

    private boolean copy(Storage source, SessionCopier copier, SessionQuery query) {
        ImportLog log = new ImportLog(options.host().out());
        try {
            forEach("Copy", source, query, session -> log.accept(copy(copier, session)));
        } finally {
            options.host().err().println(log.summary());
        }
        return log.isComplete();
    }

    private static ImportResult copy(SessionCopier copier, Session session) {
        return ImportResult.of(session.uuid().toString(), () -> ImportResult.saved(copier.copy(session), session, ""));
    }

    private boolean verify(Storage source, SessionCopier copier, SessionQuery query) {
        Verification verification = new Verification(copier, options.host().out());
        forEach("Verify", source, query, verification);
        options.host().err().println(verification.summary());
        return verification.differing == 0;
    }

    private void forEach(String task, Storage source, SessionQuery query, Consumer<Session> action) {
        try (Stream<Session> sessions = source.sessions().stream(query);
                Progress progress = new Progress(
                        task, source.sessions().count(query), options.host().interactive())) {
            sessions.forEach(session -> {
                progress.hide();
                action.accept(session);
                progress.step();
            });
        }
    }

    /** Compares session by session, and counts. */
    private static final class Verification implements Consumer<Session> {

        private final SessionCopier copier;
        private final PrintWriter lines;
        private int same;
        private long cases;
        private int differing;

        Verification(SessionCopier copier, PrintWriter lines) {
            this.copier = copier;
            this.lines = lines;
        }

        @Override
        public void accept(Session session) {
            if (copier.verify(session)) {
                same++;
                cases += session.counts().total();
            } else {
                differing++;
                lines.println("differs    " + session.uuid());
            }
        }

        String summary() {
            return "Verified: " + same + " sessions with " + cases + " test cases are the same in both, " + differing
                    + " differ.";
        }
    }
}
