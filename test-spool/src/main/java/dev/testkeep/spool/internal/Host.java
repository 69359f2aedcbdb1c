package dev.testkeep.spool.internal;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** This machine. Its name is never asked for over a network, which may not answer. */
final class Host {

    static final String NAME = name();

    private Host() {}

    private static String name() {
        try {
            return read("/proc/sys/kernel/hostname").strip();
        } catch (IOException | RuntimeException e) {
            String windows = System.getenv().getOrDefault("COMPUTERNAME", "");
            return System.getenv().getOrDefault("HOSTNAME", windows);
        }
    }

    /** What Linux tells in a file. Streams need fewer classes than channels, and are there already. */
    static String read(String file) throws IOException {
        try (InputStream in = new FileInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
