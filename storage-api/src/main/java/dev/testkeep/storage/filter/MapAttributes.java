package dev.testkeep.storage.filter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that a map holds. */
record MapAttributes(Map<String, ? extends @Nullable Object> values) implements Attributes {

    @Override
    public boolean has(String name) {
        return values.containsKey(name);
    }

    @Override
    public @Nullable Object get(String name) {
        return values.get(name);
    }
}
