package dev.testkeep.spool.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The file of this process in a folder, and what its first line says. Its name is that of no other file: forks, modules
 * and reruns write at the same time. Immutable.
 */
record SpoolFile(Path path, String header) {

    private static final int FORMAT = 1;

    /** The runs of one process follow each other in one file. */
    private static final Map<Path, SpoolFile> OF_PROCESS = new ConcurrentHashMap<>();

    static SpoolFile of(Path folder, Settings settings, String framework) {
        return OF_PROCESS.computeIfAbsent(
                folder, each -> new SpoolFile(each.resolve(name()), header(settings, framework)));
    }

    private static String name() {
        ProcessHandle process = ProcessHandle.current();
        long start = process.info().startInstant().orElse(Instant.EPOCH).getEpochSecond();
        // A process may load this class more than once. Random numbers cost more than all of the rest.
        return process.pid() + "-" + start + "-" + Long.toHexString(System.nanoTime()) + ".jsonl";
    }

    private static String header(Settings settings, String framework) {
        SessionKey key = SessionKey.of(settings);
        Path base = SpoolFolder.base(settings);
        return JsonLine.event("testkeep-spool")
                .put("format", FORMAT)
                .put("session", key.text())
                .put("session_from", key.source())
                .put("process", BuildProcess.self())
                .put("at", Instant.now())
                .put("module", base.toString())
                .put("tool", SpoolFolder.tool(settings, base))
                .put("framework", framework)
                .put("attributes", attributes(settings))
                .end();
    }

    /** What is set counts before what a build system says. */
    private static Map<String, String> attributes(Settings settings) {
        Map<String, String> attributes = new TreeMap<>(Map.of(
                "hostname",
                Host.NAME,
                "user",
                System.getProperty("user.name", ""),
                "os",
                System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""),
                "java",
                System.getProperty("java.version", "")));
        CiSystem.of(settings).ifPresent(ci -> attributes.putAll(ci.attributes(settings)));
        attributes.putAll(settings.attributes());
        return attributes;
    }
}
