package dev.testkeep.storage.performance;

import java.util.Objects;

/**
 * A column of the result. Immutable.
 *
 * @param content what it shows
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

    /** What a column shows. */
    public sealed interface Content {

        /** A name without blanks. */
        String name();

        /** A heading. */
        String title();
    }

    /**
     * An attribute that values are grouped by.
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
     * An aggregate of an attribute.
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
     * The distinct values of an attribute in the group.
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

    /** The number of rows in the group. */
    public record SampleCount() implements Content {

        /** The name to request it by. */
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
