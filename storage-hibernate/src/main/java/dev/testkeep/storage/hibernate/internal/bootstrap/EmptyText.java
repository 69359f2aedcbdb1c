package dev.testkeep.storage.hibernate.internal.bootstrap;

import dev.testkeep.storage.spi.Backend;
import org.jspecify.annotations.Nullable;

/** How an empty text is stored: as it is, or as a control character where the database would make it null. */
enum EmptyText {
    KEPT,
    MARKED;

    /** By itself it stands for no other text: in those, hexadecimal digits follow it. */
    private static final String MARK = "\u001A";

    static EmptyText of(Backend backend) {
        return backend.isEmptyTextNull() ? MARKED : KEPT;
    }

    String toColumn(String text) {
        return this == MARKED && text.isEmpty() ? MARK : text;
    }

    @Nullable
    String fromColumn(@Nullable String column) {
        return this == MARKED && MARK.equals(column) ? "" : column;
    }
}
