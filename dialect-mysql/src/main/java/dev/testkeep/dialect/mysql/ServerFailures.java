package dev.testkeep.dialect.mysql;

import dev.testkeep.storage.spi.FailureKind;
import java.sql.SQLException;
import java.util.Optional;

/** What the numbers of the server's errors mean, where the SQLState does not tell. */
final class ServerFailures {

    private static final String PACKET = "max_allowed_packet";

    /** The driver has lost the connection and made another one. */
    private static final String CONNECTED_AGAIN = "25S03";

    private ServerFailures() {}

    static Optional<FailureKind> classify(SQLException failure) {
        if (isPacket(failure)) {
            return Optional.of(FailureKind.DATA);
        }
        if (CONNECTED_AGAIN.equals(failure.getSQLState())) {
            return Optional.of(FailureKind.UNAVAILABLE);
        }
        return Optional.ofNullable(
                switch (failure.getErrorCode()) {
                    // Waited too long for the lock of a row, or of a table's definition.
                    case 1205 -> FailureKind.BUSY;
                    // The snapshot is out of date.
                    case 1020 -> FailureKind.SERIALIZATION;
                    // Too many connections: of all, and of one user.
                    case 1040, 1203, 1226 -> FailureKind.UNAVAILABLE;
                    // A node that is no part of its cluster; shutting down; the connection was killed.
                    case 1047, 1053, 1927 -> FailureKind.UNAVAILABLE;
                    // No right to a database, a table, a column, a statement; and the server is read-only.
                    case 1044, 1142, 1143, 1227, 1290, 1836, 1792 -> FailureKind.DENIED;
                    // The host may not connect.
                    case 1130 -> FailureKind.DENIED;
                    // The disk and the tablespace are full.
                    case 1021, 1114 -> FailureKind.FULL;
                    // A text that the character set does not have.
                    case 1366 -> FailureKind.DATA;
                    default -> null;
                });
    }

    /** Both the server and the driver name the setting. */
    private static boolean isPacket(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains(PACKET);
    }

    static Optional<String> advice(SQLException failure) {
        if (isPacket(failure)) {
            return Optional.of("Raise " + PACKET + " on the server, and maxAllowedPacket in the URL.");
        }
        return Optional.ofNullable(
                switch (failure.getErrorCode()) {
                    case 1049 -> "Create it first: create database <name> character set utf8mb4.";
                    case 1044, 1142 -> "Grant the user rights: grant all on <database>.* to <user>.";
                    default -> null;
                });
    }
}
