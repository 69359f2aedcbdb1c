package dev.testkeep.cli.view;

import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.table.Column;
import dev.testkeep.storage.Session;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of sessions, with a column for each extra that one of them has. */
public final class SessionTable {

    /** What the columns of extras begin with whose names are those of other columns. */
    private static final String EXTRA = "extra ";

    private SessionTable() {}

    public static void print(Collection<Session> sessions, GlobalOptions options) throws IOException {
        print(sessions, List.of(), options);
    }

    /**
     * Prints the columns with these names; all if there are no names.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public static void print(Collection<Session> sessions, List<String> names, GlobalOptions options)
            throws IOException {
        Map<String, Column<Session>> columns = columns(sessions, Times.in(options));
        List<Column<Session>> chosen = names.isEmpty()
                ? List.copyOf(columns.values())
                : names.stream().map(name -> column(columns, name)).toList();
        options.print(chosen, sessions.iterator());
    }

    private static Column<Session> column(Map<String, Column<Session>> columns, String name) {
        return Optional.ofNullable(columns.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no column '" + name + "'. There are: " + String.join(", ", columns.keySet())));
    }

    private static Map<String, Column<Session>> columns(Collection<Session> sessions, Times times) {
        Map<String, Column<Session>> columns = new LinkedHashMap<>();
        fixed(times).forEach(column -> columns.put(column.name(), column));
        sessions.stream()
                .flatMap(session -> session.extras().keySet().stream())
                .distinct()
                .toList()
                .forEach(extra -> add(extra, columns));
        return columns;
    }

    /** Programs could not tell a user's column from one of the same name. */
    private static void add(String extra, Map<String, Column<Session>> columns) {
        String name = extra;
        while (columns.containsKey(name)) {
            name = EXTRA + name;
        }
        columns.put(name, Column.of(name, session -> session.extras().get(extra)));
    }

    private static List<Column<Session>> fixed(Times times) {
        return List.of(
                Column.of("UUID", Session::uuid),
                times.column("Start time", Session::start),
                times.column("End time", Session::end),
                Column.numbers("Num runs", session -> session.counts().runs()),
                Column.numbers("Num cases", session -> session.counts().cases()),
                Column.numbers("Num failures", session -> session.counts().failed()));
    }
}
