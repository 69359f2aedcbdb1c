package dev.testkeep.storage;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The limit of a query. */
final class Limits {

    private Limits() {}

    static int check(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit cannot be negative: " + limit);
        }
        return limit;
    }

    static OptionalInt optional(@Nullable Integer limit) {
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }
}
