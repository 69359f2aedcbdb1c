package dev.testkeep.cli.transfer;

import dev.testkeep.cli.table.Cells;
import dev.testkeep.storage.Session;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Prints verdicts as they come, and sums them up. */
public final class ImportLog implements Consumer<ImportResult> {

    /** How many files are named that were not taken. */
    private static final int SHOWN = 3;

    private final PrintWriter lines;
    private final Map<ImportResult.Kind, Integer> counts = new EnumMap<>(ImportResult.Kind.class);
    private final List<Path> passedOver = new ArrayList<>();
    private final Map<UUID, Session> sessions = new LinkedHashMap<>();

    public ImportLog(PrintWriter lines) {
        this.lines = lines;
    }

    @Override
    public void accept(ImportResult verdict) {
        lines.println(verdict.line());
        counts.merge(verdict.kind(), 1, Integer::sum);
        if (verdict.session() != null) {
            sessions.put(verdict.session().uuid(), verdict.session());
        }
    }

    /** Counts files that are not imported although their names are almost like those of reports. */
    public void passedOver(List<Path> files) {
        passedOver.addAll(files);
    }

    /** The sessions that are stored now, in the order in which they came. */
    public Collection<Session> sessions() {
        return sessions.values();
    }

    public boolean isComplete() {
        return count(ImportResult.Kind.CONFLICT) + count(ImportResult.Kind.REFUSED) == 0;
    }

    public String summary() {
        return Arrays.stream(ImportResult.Kind.values())
                .map(kind -> count(kind) + " " + kind.word())
                .collect(Collectors.joining(", ", "", "." + others()));
    }

    private String others() {
        if (passedOver.isEmpty()) {
            return "";
        }
        String more = passedOver.size() > SHOWN ? ", …" : "";
        return " Not taken, though their names begin like those of reports: " + passedOver.size() + " ("
                + passedOver.stream()
                        .limit(SHOWN)
                        .map(file -> Cells.visible(file.toString()))
                        .collect(Collectors.joining(", "))
                + more + ").";
    }

    private int count(ImportResult.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
