package dev.testkeep.cli.view;

import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.cli.table.Column;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Points in time: people read the local time as ReFrame prints it, programs get ISO 8601 in UTC. */
public final class Times {

    private final DateTimeFormatter local;

    private Times(ZoneId zone) {
        this.local =
                DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssxx", Locale.ROOT).withZone(zone);
    }

    public static Times in(GlobalOptions options) {
        return new Times(options.host().clock().getZone());
    }

    public <R> Column<R> column(String name, Function<R, @Nullable Instant> time) {
        return Column.<R>of(name, time::apply).shownAs(row -> text(time.apply(row)));
    }

    String text(@Nullable Instant time) {
        return time == null ? "" : local.format(time);
    }
}
