package dev.testkeep.spool.internal;

import java.io.IOException;

/** A fault that tests ask for. Immutable. */
final class Fault {

    private final String name;

    Fault(Settings settings) {
        name = settings.fault();
    }

    void strikeTheCaller() {
        if (name.equals("exception")) {
            throw new IllegalStateException("asked for");
        }
        if (name.equals("error")) {
            throw new OutOfMemoryError("asked for");
        }
    }

    void strikeTheFile() throws IOException {
        if (name.equals("disk")) {
            throw new IOException("No space left on device (asked for)");
        }
        if (name.equals("hang")) {
            hang();
        }
    }

    private static void hang() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
