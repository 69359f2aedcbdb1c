package dev.testkeep.spool.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Processes, named so that no other process has the name, whatever clocks do. */
final class BuildProcess {

    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private BuildProcess() {}

    /** The Maven that runs this build: the nearest process that is one, beginning with this process. */
    static Optional<String> maven(Settings settings) {
        String command = settings.property("sun.java.command");
        if (command != null && command.startsWith(MAVEN)) {
            return Optional.of(name(ProcessHandle.current()));
        }
        return ancestors().filter(BuildProcess::isMaven).findFirst().map(BuildProcess::name);
    }

    private static Stream<ProcessHandle> ancestors() {
        return Stream.iterate(ProcessHandle.current().parent(), Optional::isPresent, each -> each.get()
                        .parent())
                .map(Optional::get);
    }

    private static boolean isMaven(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(MAVEN);
    }

    static String self() {
        return name(ProcessHandle.current());
    }

    private static String name(ProcessHandle process) {
        return Host.NAME + "/" + process.pid() + "/" + start(process);
    }

    /**
     * When it started. Linux counts it from when the machine did, which is the same for all who ask; what that is by the
     * clock moves when the clock is set.
     */
    private static String start(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // The second field is the program's name, which may have blanks and parentheses.
            String start = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[19];
            return start + "/"
                    + Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
                            .strip();
        } catch (IOException | RuntimeException e) {
            return process.info().startInstant().map(Instant::toString).orElse("");
        }
    }
}
