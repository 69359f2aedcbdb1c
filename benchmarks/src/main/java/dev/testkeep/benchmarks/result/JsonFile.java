package dev.testkeep.benchmarks.result;

import dev.testkeep.benchmarks.measure.Sample;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that was measured, each turn by itself, for programs. */
public final class JsonFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonFile() {}

    public static void write(Path file, List<Line> lines, List<Growth> growth) {
        ObjectNode root = JSON.createObjectNode();
        root.set("machine", machine());
        ArrayNode measured = root.putArray("lines");
        lines.forEach(line -> measured.add(line(line)));
        ArrayNode points = root.putArray("growth");
        growth.forEach(point -> points.addPOJO(point));
        JSON.writeValue(file, root);
    }

    private static ObjectNode machine() {
        return JSON.createObjectNode()
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("max_heap_mib", Runtime.getRuntime().maxMemory() >> 20)
                .put("java", System.getProperty("java.runtime.version"))
                .put(
                        "system",
                        System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                                + System.getProperty("os.arch"))
                .put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static ObjectNode line(Line line) {
        ObjectNode node = JSON.createObjectNode()
                .put("work", line.work())
                .put("backend", line.backend())
                .set("testkeep", sample(line.ours()));
        Sample theirs = line.theirs();
        if (theirs != null) {
            node.put("beside", line.rival())
                    .put("ratio", line.ours().median() / theirs.median())
                    .put("cpu_ratio", line.ours().cpu() / theirs.cpu())
                    .set("other", sample(theirs));
        }
        return node.put("target", text(line.target())).put("met", line.verdict());
    }

    private static @Nullable String text(@Nullable Target target) {
        return target == null ? null : target.toString();
    }

    private static ObjectNode sample(Sample sample) {
        ObjectNode node = JSON.createObjectNode()
                .put("median_ms", sample.median())
                .put("min_ms", sample.minimum())
                .put("cpu_ms", sample.cpu())
                .put("peak_heap_mib", sample.heap());
        ArrayNode turns = node.putArray("turns_ms");
        sample.turns().forEach(turn -> turns.add(turn.millis()));
        return node;
    }
}
