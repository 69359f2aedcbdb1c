package dev.testkeep.storage.filter;

/** The answers of three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952, § 64). */
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The lesser one in the order false, unknown, true. */
    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater one in the order false, unknown, true. */
    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
