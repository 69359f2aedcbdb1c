package dev.testkeep.storage.hibernate.internal.connection;

import dev.testkeep.storage.exception.InvalidDataException;
import dev.testkeep.storage.exception.StorageException;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.FailureKind;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.jspecify.annotations.Nullable;

/** Turns what Hibernate and drivers throw into what a storage throws. Thread-safe. */
public final class Failures {

    private final BackendProvider provider;
    private final Backend backend;

    public Failures(BackendProvider provider, Backend backend) {
        this.provider = provider;
        this.backend = backend;
    }

    /** Whether the failure came from the database, and not from whoever supplied the data. */
    public static boolean isDatabaseFailure(Throwable failure) {
        return failure instanceof HibernateException
                || failure instanceof SQLException
                || failure instanceof jakarta.persistence.PersistenceException;
    }

    public StorageException translate(Throwable failure) {
        FailureKind kind = kind(failure);
        String message = what(kind) + " on " + provider.id() + " (" + backend.location() + "): "
                + sentence(rootMessage(failure)) + advice(failure, kind);
        if (kind.isTransient()) {
            return new StorageUnavailableException(message, failure);
        }
        return switch (kind) {
            case CONSTRAINT -> new ConstraintException(message, failure);
            case DATA -> new InvalidDataException(message, failure);
            default -> new StorageFailureException(message, failure);
        };
    }

    /** The first of all exceptions behind the failure that the provider knows. */
    private FailureKind kind(Throwable failure) {
        return sqlCauses(failure)
                .map(provider::classify)
                .filter(kind -> kind != FailureKind.PERMANENT)
                .findFirst()
                .orElse(FailureKind.PERMANENT);
    }

    private static Stream<SQLException> sqlCauses(Throwable failure) {
        return causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    /** A batch hides what failed behind what it says of itself. */
    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        if (failure == null) {
            return Stream.empty();
        }
        Stream<Throwable> rest = causes(failure.getCause());
        return failure instanceof SQLException sql
                ? Stream.of(Stream.of(failure), causes(sql.getNextException()), rest)
                        .flatMap(Function.identity())
                : Stream.concat(Stream.of(failure), rest);
    }

    private static String what(FailureKind kind) {
        return switch (kind) {
            case BUSY -> "The database is locked";
            case UNAVAILABLE -> "The database cannot be reached";
            case SERIALIZATION -> "Another transaction got in the way";
            case CONSTRAINT -> "A constraint was violated";
            case DATA -> "A value cannot be stored";
            case FULL -> "There is no space left";
            case DENIED -> "Access was denied";
            case PERMANENT -> "The database refused";
        };
    }

    private String advice(Throwable failure, FailureKind kind) {
        if (causes(failure).anyMatch(SocketTimeoutException.class::isInstance)) {
            return " The server did not answer in time. If it is only busy, allow more time.";
        }
        return sqlCauses(failure)
                .map(provider::advice)
                .flatMap(Optional::stream)
                .findFirst()
                .map(advice -> " " + advice)
                .orElseGet(() -> advice(kind));
    }

    private static String advice(FailureKind kind) {
        return switch (kind) {
            case BUSY, UNAVAILABLE, SERIALIZATION -> " Try again later.";
            case FULL -> " Free some space; nothing was stored.";
            case DATA -> " Nothing was stored.";
            case DENIED -> " Check the rights of the user and of the files.";
            default -> "";
        };
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }

    /** The message without the URL, which may hold secrets, and with a full stop. */
    private String sentence(String message) {
        String text = backend.url()
                .map(url -> message.replace(url, backend.location()))
                .orElse(message)
                .strip();
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    /** A constraint was violated: somebody else may have stored the same thing at the same time. */
    public static final class ConstraintException extends StorageFailureException {

        private static final long serialVersionUID = 1L;

        ConstraintException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
