package dev.testkeep.storage.spi;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What JDBC's own exceptions and the standard's classes of SQLState mean. */
final class StandardFailures {

    private static final Map<String, FailureKind> STATES = Map.of(
            "08", FailureKind.UNAVAILABLE,
            "22", FailureKind.DATA,
            "23", FailureKind.CONSTRAINT,
            "28", FailureKind.DENIED,
            "40", FailureKind.SERIALIZATION,
            "53", FailureKind.FULL);

    private static final Map<Class<? extends SQLException>, FailureKind> TYPES = Map.of(
            SQLTransactionRollbackException.class, FailureKind.SERIALIZATION,
            SQLIntegrityConstraintViolationException.class, FailureKind.CONSTRAINT,
            SQLInvalidAuthorizationSpecException.class, FailureKind.DENIED,
            SQLTimeoutException.class, FailureKind.BUSY,
            SQLDataException.class, FailureKind.DATA,
            SQLRecoverableException.class, FailureKind.UNAVAILABLE);

    private StandardFailures() {}

    /** By its SQLState if that is a standard one, which is more specific than the exception type chosen by a driver. */
    static FailureKind classify(SQLException failure) {
        return byState(failure.getSQLState())
                .or(() -> byType(failure))
                .orElseGet(() -> isConnectionLost(failure) ? FailureKind.UNAVAILABLE : FailureKind.PERMANENT);
    }

    private static Optional<FailureKind> byState(@Nullable String state) {
        return state == null || state.length() < 2
                ? Optional.empty()
                : Optional.ofNullable(STATES.get(state.substring(0, 2)));
    }

    private static Optional<FailureKind> byType(SQLException failure) {
        return TYPES.entrySet().stream()
                .filter(type -> type.getKey().isInstance(failure))
                .map(Entry::getValue)
                .findFirst();
    }

    /** Drivers use this type for errors in the URL too, which the SQLState tells. */
    private static boolean isConnectionLost(SQLException failure) {
        return failure instanceof SQLTransientConnectionException && failure.getSQLState() == null;
    }
}
