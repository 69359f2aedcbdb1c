package dev.testkeep.storage.performance;

import java.util.Objects;

/**
 * A column of the resulting table. Immutable.
 *
 * @param content what stands in it
 * @param side from which side of a comparison; {@link Side#BOTH} without one
 */
public record OutputColumn(Content content, Side side) {

    public OutputColumn {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(side, "side");
    }

    /** A name without blanks, for filters and programs: {@code pval_mean_L}. */
    public String name() {
        return content.name() + side.suffix();
    }

    /** What stands in a column. */
    public sealed interface Content {

        /** A name without blanks. */
        String name();

        /** A heading. */
        String title();
    }

    /**
     * What the values are grouped by.
     *
     * @param attribute the attribute in which all rows of a group agree
     */
    public record Key(String attribute) implements Content {
        @Override
        public String name() {
            return attribute;
        }

        @Override
        public String title() {
            return attribute;
        }
    }

    /**
     * What a function makes of the values of an attribute.
     *
     * @param aggregation the function and the attribute
     */
    public record Aggregate(Aggregation aggregation) implements Content {
        @Override
        public String name() {
            return aggregation.attribute() + "_" + aggregation.function().notation();
        }

        @Override
        public String title() {
            return aggregation.title();
        }
    }

    /**
     * Every value that an attribute has in the group, once.
     *
     * @param attribute the attribute
     */
    public record Distinct(String attribute) implements Content {
        @Override
        public String name() {
            return attribute;
        }

        @Override
        public String title() {
            return attribute;
        }
    }

    /** How many rows the group has. */
    public record SampleCount() implements Content {

        /** How it is asked for. */
        public static final String NAME = "psamples";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String title() {
            return NAME;
        }
    }
}
