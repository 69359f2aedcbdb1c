package dev.testkeep.storage.filter;

/** How two values stand to each other. */
enum Ordering {
    LESS,
    EQUAL,
    GREATER,
    /** One of them is NaN: the answer to every question for an order is no. */
    UNORDERED,
    /** Their types have no common order: no such question has an answer. */
    INCOMPARABLE;

    static Ordering of(int comparison) {
        return comparison < 0 ? LESS : comparison > 0 ? GREATER : EQUAL;
    }

    Truth satisfies(ComparisonOperator operator) {
        return this == INCOMPARABLE
                ? Truth.UNKNOWN
                : Truth.of(
                        switch (operator) {
                            case EQUAL -> this == EQUAL;
                            case NOT_EQUAL -> this != EQUAL;
                            case LESS -> this == LESS;
                            case LESS_OR_EQUAL -> this == LESS || this == EQUAL;
                            case GREATER -> this == GREATER;
                            case GREATER_OR_EQUAL -> this == GREATER || this == EQUAL;
                        });
    }
}
