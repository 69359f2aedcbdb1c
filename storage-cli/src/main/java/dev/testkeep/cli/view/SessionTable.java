package dev.testkeep.cli.view;

import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.table.Column;
import dev.testkeep.storage.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The table of sessions, with a column for each extra that one of them has. */
public final class SessionTable {

    private SessionTable() {}

    public static void print(Collection<Session> sessions, GlobalOptions options) throws IOException {
        options.print(columns(sessions, Times.in(options)), sessions.iterator());
    }

    private static List<Column<Session>> columns(Collection<Session> sessions, Times times) {
        List<Column<Session>> columns = new ArrayList<>(List.of(
                Column.of("UUID", Session::uuid),
                times.column("Start time", Session::start),
                times.column("End time", Session::end),
                Column.numbers("Num runs", session -> session.counts().runs()),
                Column.numbers("Num cases", session -> session.counts().cases()),
                Column.numbers("Num failures", session -> session.counts().failed())));
        sessions.stream()
                .flatMap(session -> session.extras().keySet().stream())
                .distinct()
                .map(name ->
                        Column.<Session>of(name, session -> session.extras().get(name)))
                .forEach(columns::add);
        return columns;
    }
}
