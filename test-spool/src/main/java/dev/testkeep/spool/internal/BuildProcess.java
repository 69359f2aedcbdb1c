package dev.testkeep.spool.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Processes, named so that no other process has the name, whatever clocks do. Linux is asked by its files: Java looks up the
 * user of a process too, and perhaps a server has to answer that.
 */
final class BuildProcess {

    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private static final boolean LINUX = Files.exists(Path.of("/proc/self/stat"));

    private BuildProcess() {}

    /** The Maven that runs this build: the nearest process that is one, beginning with this process; null if none is. */
    static @Nullable String maven(Settings settings) {
        String command = settings.property("sun.java.command");
        if (command != null && command.startsWith(MAVEN)) {
            return self();
        }
        return LINUX ? linuxMaven() : javaMaven();
    }

    private static @Nullable String linuxMaven() {
        try {
            for (String process = stat("self")[1]; !process.equals("0"); process = stat(process)[1]) {
                if (Host.read("/proc/" + process + "/cmdline").contains(MAVEN)) {
                    return linuxName(process);
                }
            }
        } catch (IOException | RuntimeException e) {
            // Whose ancestors may not be looked at has none.
        }
        return null;
    }

    /**
     * What Linux tells of a process behind its program's name, which may have blanks and parentheses: its state, its parent
     * and so on.
     */
    private static String[] stat(String process) throws IOException {
        String stat = Host.read("/proc/" + process + "/stat");
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    }

    /** Linux counts the start of a process from its own, which does not move when the clock is set. */
    private static String linuxName(String process) throws IOException {
        return Host.NAME + "/" + process + "/" + stat(process)[19] + "/"
                + Host.read("/proc/sys/kernel/random/boot_id").strip();
    }

    private static @Nullable String javaMaven() {
        for (ProcessHandle each = parent(ProcessHandle.current()); each != null; each = parent(each)) {
            if (each.info().commandLine().orElse("").contains(MAVEN)) {
                return javaName(each);
            }
        }
        return null;
    }

    private static @Nullable ProcessHandle parent(ProcessHandle process) {
        return process.parent().orElse(null);
    }

    private static String javaName(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return Host.NAME + "/" + process.pid() + "/" + start;
    }

    static String self() {
        try {
            return LINUX ? linuxName(id()) : javaName(ProcessHandle.current());
        } catch (IOException | RuntimeException e) {
            return javaName(ProcessHandle.current());
        }
    }

    /** The number of this process, which others may have had before. */
    static String id() {
        try {
            if (LINUX) {
                return Path.of("/proc/self").toRealPath().getFileName().toString();
            }
        } catch (IOException e) {
            // Java knows it, too.
        }
        return Long.toString(ProcessHandle.current().pid());
    }
}
