package dev.testkeep.spool.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This machine. Its name is never asked for over a network, which may not answer. */
final class Host {

    static final String NAME = name();

    private Host() {}

    private static String name() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException | RuntimeException e) {
            String windows = System.getenv().getOrDefault("COMPUTERNAME", "");
            return System.getenv().getOrDefault("HOSTNAME", windows);
        }
    }
}
