package dev.testkeep.storage.hibernate.internal.bootstrap;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Hibernate from telling a program that has not configured its logging what it finds at a start, on some twenty
 * lines: by the logging of the JDK, which shows them unless told otherwise. A program that uses another logging system,
 * or set a level for Hibernate, decides itself.
 */
public final class QuietStart {

    /** The JDK forgets the levels of loggers that nobody holds. */
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    /** How many storages are being opened: the last one gives the level back. */
    private static int starting;

    private static boolean silenced;

    private QuietStart() {}

    public static <T> T of(Supplier<T> start) {
        begin();
        try {
            return start.get();
        } finally {
            end();
        }
    }

    private static synchronized void begin() {
        if (starting++ == 0 && HIBERNATE.getLevel() == null) {
            HIBERNATE.setLevel(Level.WARNING);
            silenced = true;
        }
    }

    private static synchronized void end() {
        if (--starting == 0 && silenced) {
            HIBERNATE.setLevel(null);
            silenced = false;
        }
    }
}
