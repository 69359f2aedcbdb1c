package dev.testkeep.storage.performance;

import java.util.Objects;

/**
 * A function, and the attribute whose values it is applied to. Immutable.
 *
 * @param function which function
 * @param attribute the attribute; not empty
 */
public record Aggregation(AggregateFunction function, String attribute) {

    /** The attribute with the measured value. */
    public static final String VALUE = "pval";

    public Aggregation {
        Objects.requireNonNull(function, "function");
        if (attribute.isEmpty()) {
            throw new IllegalArgumentException("the name of an attribute must not be empty");
        }
    }

    /** As a heading: {@code pval (mean)}. */
    public String title() {
        return attribute + " (" + function.notation() + ")";
    }

    /** Whether it aggregates the measured values. */
    boolean isOfValue() {
        return attribute.equals(VALUE);
    }
}
