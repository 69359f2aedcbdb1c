package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.measure.Stopwatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * ReFrame's own storage, from a checkout, in a Python process of its own with an empty SQLite file.
 *
 * @param checkout the folder of the checkout
 * @param folder where its files go
 */
public record ReFrame(Path checkout, Path folder) {

    private static final String SCRIPT = "reframe_store.py";

    /** Stores all reports; what counts is the time in ReFrame's {@code store}, without reading the files. */
    int store(Stopwatch stopwatch, Material material) throws IOException {
        Path script = folder.resolve(SCRIPT);
        try (InputStream in = Objects.requireNonNull(ReFrame.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            Files.write(script, in.readAllBytes());
        }
        Process process = new ProcessBuilder(List.of(
                        "python3",
                        script.toString(),
                        checkout.toString(),
                        material.folder().toString(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode result = JsonMapper.shared().readTree(process.getInputStream());
        int status = process.onExit().join().exitValue();
        if (status != 0 || result.path("cases").asInt() != material.shape().total()) {
            throw new IOException("ReFrame's storage ended with " + status + " and " + result);
        }
        stopwatch.add(
                1000 * result.get("seconds").asDouble(),
                1000 * result.get("cpu_seconds").asDouble());
        return 1;
    }
}
