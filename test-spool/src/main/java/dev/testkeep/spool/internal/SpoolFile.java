package dev.testkeep.spool.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file of this process in a folder, and what its first line says. Its name is that of no other file: forks, modules
 * and reruns write at the same time. Immutable.
 */
record SpoolFile(Path path, String header) {

    private static final int FORMAT = 1;

    /** The runs of one process follow each other in one file. */
    private static final Map<Path, SpoolFile> OF_PROCESS = new HashMap<>();

    static SpoolFile of(Path folder, Settings settings, String framework) {
        synchronized (OF_PROCESS) {
            SpoolFile file = OF_PROCESS.get(folder);
            if (file == null) {
                file = new SpoolFile(folder.resolve(name()), header(settings, framework));
                OF_PROCESS.put(folder, file);
            }
            return file;
        }
    }

    private static String name() {
        // A process may load this class more than once. Random numbers cost more than all of the rest.
        return BuildProcess.id() + "-" + Long.toHexString(System.currentTimeMillis()) + "-"
                + Long.toHexString(System.nanoTime()) + ".jsonl";
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
                .end()
                .toString();
    }

    /** What is set counts before what a build system says. */
    private static Map<String, String> attributes(Settings settings) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("hostname", Host.NAME);
        attributes.put("user", System.getProperty("user.name", ""));
        attributes.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        attributes.put("java", System.getProperty("java.version", ""));
        CiSystem ci = CiSystem.of(settings);
        if (ci != null) {
            attributes.putAll(ci.attributes(settings));
        }
        attributes.putAll(settings.attributes());
        return attributes;
    }
}
