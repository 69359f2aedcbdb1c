package dev.testkeep.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is logged goes to the standard error stream: warnings of this program and of Hibernate, or more if the user asks
 * for it. Drivers and the pool log failures that are reported, or overcome, anyway.
 */
final class Logging {

    private static final String SIMPLE_LOGGER = "org.slf4j.simpleLogger.";

    /** Where PostgreSQL's driver logs. Held, as its level would go away with it. */
    private static final Logger POSTGRES = Logger.getLogger("org.postgresql");

    private Logging() {}

    /** Must be called before any library is loaded. */
    static void configure(boolean verbose) {
        System.setProperty("org.jboss.logging.provider", "slf4j");
        System.setProperty(SIMPLE_LOGGER + "defaultLogLevel", verbose ? "info" : "off");
        System.setProperty(SIMPLE_LOGGER + "log.org.hibernate", verbose ? "info" : "warn");
        System.setProperty("java.util.logging.SimpleFormatter.format", "testkeep: %5$s%6$s%n");
        POSTGRES.setLevel(verbose ? Level.INFO : Level.OFF);
    }
}
