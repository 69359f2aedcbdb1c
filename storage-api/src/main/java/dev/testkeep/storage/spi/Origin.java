package dev.testkeep.storage.spi;

import java.security.CodeSource;

/** Where a class was loaded from, to tell people which jar it is about. */
final class Origin {

    private Origin() {}

    /** The name of the jar or folder; empty if it is unknown. */
    static String of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? ""
                : source.getLocation().getPath().replaceFirst("!?/$", "").replaceFirst(".*/", "");
    }
}
