package dev.testkeep.spool.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the files of a build's module belong. */
final class SpoolFolder {

    private SpoolFolder() {}

    /** The folder of the module whose tests run: what Surefire says, or where they run. */
    static Path base(Settings settings) {
        String base = settings.property("basedir");
        return Path.of(base == null ? "" : base).toAbsolutePath().normalize();
    }

    static Path of(Settings settings) {
        String given = settings.spool();
        Path base = base(settings);
        return base.resolve(given != null ? given : isGradle(settings, base) ? "build/testkeep" : "target/testkeep");
    }

    /** The build tool, as far as the module tells it. */
    static @Nullable String tool(Settings settings, Path base) {
        if (isGradle(settings, base)) {
            return "gradle";
        }
        return settings.property("basedir") != null || Files.exists(base.resolve("pom.xml")) ? "maven" : null;
    }

    private static boolean isGradle(Settings settings, Path base) {
        if (Files.exists(base.resolve("pom.xml"))) {
            return false;
        }
        return settings.property("org.gradle.test.worker") != null
                || Files.exists(base.resolve("build.gradle"))
                || Files.exists(base.resolve("build.gradle.kts"));
    }
}
