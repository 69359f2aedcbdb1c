package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.internal.json.JsonCursor;
import dev.testkeep.reports.internal.json.JsonValue;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads {@code "system:partition:name": [value, reference, lower, upper, unit, result]}; old reports have no result.
 */
final class PerfValuesReader {

    private static final int WITHOUT_RESULT = 5;
    private static final int WITH_RESULT = 6;

    private @Nullable Double value;
    private @Nullable Double reference;
    private @Nullable Double lower;
    private @Nullable Double upper;
    private @Nullable String unit;
    private @Nullable String result;

    private PerfValuesReader() {}

    /** Reads the object that the cursor stands at, to its end; null stands for no values. */
    static List<PerfValue> read(JsonCursor cursor, JsonValue values) {
        if (values.isNull()) {
            return List.of();
        }
        values.requireObject();
        Map<String, PerfValue> byKey = new LinkedHashMap<>();
        while (cursor.nextMember()) {
            String key = cursor.name();
            byKey.put(key, new PerfValuesReader().read(cursor, key));
        }
        return List.copyOf(byKey.values());
    }

    private PerfValue read(JsonCursor cursor, String key) {
        cursor.value().requireList();
        TokenStreamLocation tuple = cursor.start();
        int size = 0;
        while (cursor.nextElement()) {
            element(size++, cursor.element());
        }
        String name = key.substring(key.lastIndexOf(':') + 1);
        if (size < WITHOUT_RESULT || size > WITH_RESULT || name.isEmpty()) {
            throw cursor.wrong(
                    cursor.ended(tuple),
                    "expected \"system:partition:name\": [value, reference, lower, upper, unit, result], found " + size
                            + " elements");
        }
        return PerfValue.builder(name)
                .value(value)
                .reference(reference)
                .thresholds(lower, upper)
                .unit(unit == null ? "" : unit)
                .result(result == null ? null : Result.of(result))
                .build();
    }

    private void element(int position, JsonValue element) {
        switch (position) {
            case 0 -> value = element.optionalNumber();
            case 1 -> reference = element.optionalNumber();
            case 2 -> lower = element.optionalNumber();
            case 3 -> upper = element.optionalNumber();
            case 4 -> unit = element.optionalText();
            case 5 -> result = element.optionalText();
            default -> element.skip();
        }
    }
}
