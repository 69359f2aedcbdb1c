package dev.testkeep.storage.hibernate;

import org.jspecify.annotations.Nullable;

/** Numbers as every database stores them. */
final class Doubles {

    private Doubles() {}

    /** Minus zero becomes zero, because not every database keeps the sign. */
    static @Nullable Double normalize(@Nullable Double number) {
        return number == null ? null : Double.valueOf(number + 0.0);
    }
}
