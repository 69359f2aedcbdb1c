package dev.testkeep.it.robustness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes a member or an element of a report away, doubles, renames or moves it, or puts another value in its place. */
final class DamagedTree {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            // One half of a surrogate pair has no bytes.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;

    DamagedTree(Random random) {
        this.random = random;
    }

    /** Another report; this one itself if it is no JSON. */
    byte[] damage(byte[] report) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(report);
        } catch (JacksonException e) {
            return report;
        }
        List<JsonNode> parts = new ArrayList<>();
        collect(tree, 1, parts);
        if (parts.isEmpty()) {
            return report;
        }
        JsonNode part = parts.get(random.nextInt(parts.size()));
        if (part instanceof ObjectNode object) {
            damage(object, parts);
        } else if (part instanceof ArrayNode list) {
            damage(list, parts);
        }
        return MAPPER.writeValueAsBytes(tree);
    }

    /** The lists and objects that are not empty, where those near the root come more often. */
    private static void collect(JsonNode node, int depth, List<JsonNode> parts) {
        if (node.isContainer() && !node.isEmpty()) {
            for (int weight = 0; weight < Math.max(1, 60 >> (2 * depth)); weight++) {
                parts.add(node);
            }
            for (JsonNode child : node) {
                collect(child, depth + 1, parts);
            }
        }
    }

    private void damage(ObjectNode object, List<JsonNode> parts) {
        List<String> names = List.copyOf(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, value());
            case 2 -> object.set(name, copy(parts));
            default -> {
                JsonNode value = object.remove(name);
                object.set(random.nextBoolean() ? names.get(random.nextInt(names.size())) : name + "x", value);
            }
        }
    }

    private void damage(ArrayNode list, List<JsonNode> parts) {
        int index = random.nextInt(list.size());
        switch (random.nextInt(4)) {
            case 0 -> list.remove(index);
            case 1 -> list.set(index, value());
            case 2 -> list.set(index, copy(parts));
            default -> list.insert(index, list.get(random.nextInt(list.size())).deepCopy());
        }
    }

    private JsonNode copy(List<JsonNode> parts) {
        return parts.get(random.nextInt(parts.size())).deepCopy();
    }

    private JsonNode value() {
        return switch (random.nextInt(16)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(5) - 2);
            case 3 -> NODES.numberNode(random.nextLong());
            case 4 -> NODES.numberNode(BigInteger.TEN.pow(40));
            case 5 -> NODES.numberNode(new BigDecimal("1e" + random.nextInt(100_000)));
            case 6 -> NODES.numberNode(random.nextGaussian() * 1e12);
            case 7 -> NODES.numberNode(Double.NaN);
            case 8 -> NODES.stringNode("");
            case 9 -> NODES.stringNode("x".repeat(random.nextInt(100_000)));
            case 10 -> NODES.stringNode("a\u0000b");
            case 11 -> NODES.stringNode("\ud800");
            case 12 -> NODES.stringNode("4.2");
            case 13 -> NODES.arrayNode();
            case 14 -> NODES.objectNode();
            default -> NODES.stringNode("2026-11-22T07:18:57+0000");
        };
    }
}
