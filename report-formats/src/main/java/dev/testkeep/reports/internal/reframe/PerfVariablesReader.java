package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.internal.json.JsonCursor;
import dev.testkeep.reports.internal.json.JsonValue;
import dev.testkeep.storage.PerfValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {"name", "value", "reference", "thres_lower", "thres_upper", "unit"}}, of which reports before data
 * version 4.0 have a list.
 */
final class PerfVariablesReader {

    private @Nullable String name;
    private @Nullable Double value;
    private @Nullable Double reference;
    private @Nullable Double lower;
    private @Nullable Double upper;
    private @Nullable String unit;

    private PerfVariablesReader() {}

    /** Reads the list that the cursor stands at, to its end; null stands for no values. */
    static List<PerfValue> read(JsonCursor cursor, JsonValue values) {
        if (values.isNull()) {
            return List.of();
        }
        values.requireList();
        List<PerfValue> read = new ArrayList<>();
        while (cursor.nextElement()) {
            read.add(new PerfVariablesReader().read(cursor));
        }
        return List.copyOf(read);
    }

    private PerfValue read(JsonCursor cursor) {
        cursor.element().requireObject();
        JsonCursor.Place variable = cursor.place();
        while (cursor.nextMember()) {
            member(cursor.name(), cursor.value());
        }
        if (name != null && name.isEmpty()) {
            throw cursor.wrong(variable, "the member 'name' is empty");
        }
        return PerfValue.builder(cursor.required(name, "name", variable))
                .value(value)
                .reference(reference)
                .thresholds(lower, upper)
                .unit(unit == null ? "" : unit)
                .build();
    }

    private void member(String member, JsonValue found) {
        switch (member) {
            case "name" -> name = found.text();
            case "value" -> value = found.optionalNumber();
            case "reference" -> reference = found.optionalNumber();
            case "thres_lower" -> lower = found.optionalNumber();
            case "thres_upper" -> upper = found.optionalNumber();
            case "unit" -> unit = found.optionalText();
            default -> found.skip();
        }
    }
}
