package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.StorageException;
import dev.testkeep.storage.StorageFailureException;
import dev.testkeep.storage.StorageUnavailableException;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.FailureKind;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.hibernate.HibernateException;

/** Turns what Hibernate and drivers throw into what a storage throws. Thread-safe. */
final class Failures {

    private final BackendProvider provider;
    private final Backend backend;

    Failures(BackendProvider provider, Backend backend) {
        this.provider = provider;
        this.backend = backend;
    }

    /** Whether the failure came from the database, and not from whoever supplied the data. */
    static boolean isDatabaseFailure(Throwable failure) {
        return failure instanceof HibernateException
                || failure instanceof SQLException
                || failure instanceof jakarta.persistence.PersistenceException;
    }

    StorageException translate(Throwable failure) {
        FailureKind kind = kind(failure);
        String message = "%s on %s (%s): %s"
                .formatted(what(kind), provider.id(), backend.location(), withoutSecrets(rootMessage(failure)));
        if (kind.isTransient()) {
            return new StorageUnavailableException(message + " Try again later.", failure);
        }
        return kind == FailureKind.CONSTRAINT
                ? new ConstraintException(message, failure)
                : new StorageFailureException(message + advice(kind), failure);
    }

    private FailureKind kind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                FailureKind kind = provider.classify(sql);
                if (kind != FailureKind.PERMANENT) {
                    return kind;
                }
                if (sql instanceof SQLTransientException && sql.getCause() == null) {
                    return FailureKind.UNAVAILABLE;
                }
            }
        }
        return FailureKind.PERMANENT;
    }

    private static String what(FailureKind kind) {
        return switch (kind) {
            case BUSY -> "The database is locked";
            case UNAVAILABLE -> "The database cannot be reached";
            case SERIALIZATION -> "Another transaction got in the way";
            case CONSTRAINT -> "A constraint was violated";
            case FULL -> "There is no space left";
            case DENIED -> "Access was denied";
            case PERMANENT -> "The database refused";
        };
    }

    private static String advice(FailureKind kind) {
        return switch (kind) {
            case FULL -> " Free some space; nothing was stored.";
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

    private String withoutSecrets(String message) {
        return message.replace(backend.url(), backend.location());
    }

    /** A constraint was violated: somebody else may have stored the same thing at the same time. */
    static final class ConstraintException extends StorageFailureException {

        private static final long serialVersionUID = 1L;

        ConstraintException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
