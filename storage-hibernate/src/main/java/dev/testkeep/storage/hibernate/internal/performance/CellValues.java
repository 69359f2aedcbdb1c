package dev.testkeep.storage.hibernate.internal.performance;

import dev.testkeep.storage.filter.Operand;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes as tables hold them: what is no text, number or boolean becomes a text. */
final class CellValues {

    private CellValues() {}

    static @Nullable Object of(@Nullable Object value) {
        return value == null || isCell(value) ? value : text(value);
    }

    private static boolean isCell(Object value) {
        return value instanceof String || value instanceof Long || value instanceof Double || value instanceof Boolean;
    }

    /** Lists as they are written in filters. */
    private static String text(Object value) {
        boolean isFlat = value instanceof Collection<?> elements
                && elements.stream().noneMatch(element -> element instanceof Map || element instanceof Collection);
        return isFlat ? Operand.of(value).toString() : value.toString();
    }
}
