package dev.testkeep.cli;

/** What the libraries log goes to the standard error stream: warnings, or more if the user asks for it. */
final class Logging {

    private Logging() {}

    /** Must be called before any of them is loaded. */
    static void configure(boolean verbose) {
        System.setProperty("org.jboss.logging.provider", "slf4j");
        if (verbose) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        }
    }
}
