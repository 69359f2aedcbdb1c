package dev.testkeep.storage.filter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one test case or session, as a filter sees them. Called by one thread only, while
 * {@link Filter#matches} runs; may be reused with other contents afterwards.
 *
 * <p>A value is a {@link String}, a {@link Boolean}, a {@link Long}, a {@link Double}, a {@link java.math.BigInteger}
 * or {@link java.math.BigDecimal} beyond what those hold, null, or a {@link java.util.List} or {@link Map} of such
 * values.
 */
public interface Attributes {

    /** Whether an attribute with this name exists; its value may be null. */
    boolean has(String name);

    /**
     * Its value; null if it is null or if there is none. Not an {@code Optional}, unlike elsewhere in this API: a
     * filter calls it for each attribute of each row, and a value that is null differs from none.
     */
    @Nullable
    Object get(String name);

    /** A view of a map, which is not copied. */
    static Attributes of(Map<String, ? extends @Nullable Object> values) {
        return new MapAttributes(values);
    }
}
