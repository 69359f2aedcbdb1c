package dev.testkeep.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A local repository with what this build publishes, as a stranger's Maven would find it: so nothing of it gets into the
 * repository of who runs the tests. Whatever else is asked for comes from there, and what that lacks from Maven Central.
 */
final class PublishedArtifacts {

    static final String VERSION = System.getProperty("testkeep.version");

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final PublishedArtifacts THIS_BUILD = prepare();

    private final Path repository;
    private final Path settings;

    private PublishedArtifacts(Path repository, Path settings) {
        this.repository = repository;
        this.settings = settings;
    }

    static PublishedArtifacts ofThisBuild() {
        return THIS_BUILD;
    }

    Path repository() {
        return repository;
    }

    /** Global settings of Maven, which the user's own stand above. */
    Path settings() {
        return settings;
    }

    private static PublishedArtifacts prepare() {
        try {
            Path repository = TARGET.resolve("repository");
            publish(Path.of(".."), "testkeep", repository);
            publish(Path.of("..", "bom"), "testkeep-bom", repository);
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(".."), Files::isDirectory)) {
                for (Path module : jars) {
                    publishJar(module, repository);
                }
            }
            return new PublishedArtifacts(repository, writeSettings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void publishJar(Path module, Path repository) throws IOException {
        Path target = module.resolve("target");
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "testkeep-*-" + VERSION + ".jar")) {
                for (Path jar : jars) {
                    String artifact = jar.getFileName().toString().replace("-" + VERSION + ".jar", "");
                    Path folder = publish(module, artifact, repository);
                    Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static Path publish(Path module, String artifact, Path repository) throws IOException {
        Path folder = Files.createDirectories(repository.resolve(Path.of("dev", "testkeep", artifact, VERSION)));
        Files.copy(
                module.resolve("pom.xml"),
                folder.resolve(artifact + "-" + VERSION + ".pom"),
                StandardCopyOption.REPLACE_EXISTING);
        return folder;
    }

    private static Path writeSettings() throws IOException {
        String cache = Path.of(System.getProperty("maven.repo.local")).toUri().toString();
        String text = Files.readString(Path.of("src", "test", "settings.xml")).replace("@cache@", cache);
        return Files.writeString(TARGET.resolve("settings.xml"), text);
    }
}
