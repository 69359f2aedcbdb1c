package dev.testkeep.storage.spi;

import org.jspecify.annotations.Nullable;

/** What the classes of SQLState mean, as the SQL standard has them. */
final class SqlStates {

    private SqlStates() {}

    static FailureKind classify(@Nullable String state) {
        if (state == null || state.length() < 2) {
            return FailureKind.PERMANENT;
        }
        return switch (state.substring(0, 2)) {
            case "08" -> FailureKind.UNAVAILABLE;
            case "40" -> FailureKind.SERIALIZATION;
            case "23" -> FailureKind.CONSTRAINT;
            case "53" -> FailureKind.FULL;
            case "28" -> FailureKind.DENIED;
            default -> FailureKind.PERMANENT;
        };
    }
}
