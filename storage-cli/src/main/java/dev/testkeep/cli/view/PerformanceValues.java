package dev.testkeep.cli.view;

import dev.testkeep.cli.table.Cells;
import dev.testkeep.cli.table.JsonCell;
import dev.testkeep.storage.PerfValue;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The performance values of a test case: {@code name=value unit; ...} as a text, objects in JSON.
 *
 * @param values the values, in order
 */
public record PerformanceValues(List<PerfValue> values) implements JsonCell {

    /** With exact numbers. */
    @Override
    public String toString() {
        return text(String::valueOf);
    }

    /** With numbers as people like to read them. */
    public String shortText() {
        return text(Cells::number);
    }

    private String text(Function<Double, String> format) {
        return values.stream().map(value -> text(value, format)).collect(Collectors.joining("; "));
    }

    private static String text(PerfValue value, Function<Double, String> format) {
        String number = value.value() == null ? "n/a" : format.apply(value.value()) + " " + value.unit();
        return value.name() + "=" + number.stripTrailing();
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartArray();
        values.forEach(value -> write(value, json));
        json.writeEndArray();
    }

    private static void write(PerfValue value, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", value.name());
        writeNumber("value", value.value(), json);
        json.writeStringProperty("unit", value.unit());
        writeNumber("reference", value.reference(), json);
        writeNumber("lower", value.lowerThreshold(), json);
        writeNumber("upper", value.upperThreshold(), json);
        json.writeStringProperty(
                "result", value.result() == null ? null : value.result().word());
        json.writeEndObject();
    }

    private static void writeNumber(String name, @Nullable Double number, JsonGenerator json) {
        if (number == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, number);
        }
    }
}
