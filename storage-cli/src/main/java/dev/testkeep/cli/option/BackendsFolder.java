package dev.testkeep.cli.option;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * The folder that people put the jars of backends into. The JVM does not complain if it is missing, or of what is no
 * jar there.
 *
 * @param path where it is
 */
public record BackendsFolder(Path path) {

    /** What to do with a jar that is missing, and what is wrong with those that are there. */
    public String advice() {
        String rule = "Jars go into the folder " + path + ", or into another that TESTKEEP_BACKENDS names.";
        String problems = problems();
        return problems.isEmpty() ? rule : rule + " " + problems;
    }

    /** What is wrong with the folder, in sentences; empty if nothing is. */
    public String problems() {
        if (!Files.isDirectory(path)) {
            return "The folder " + path + " does not exist.";
        }
        List<String> broken = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(path, "*.{jar,JAR}")) {
            jars.forEach(jar -> addIfBroken(jar, broken));
        } catch (IOException | DirectoryIteratorException e) {
            return "The folder " + path + " cannot be read.";
        }
        return String.join(" ", broken);
    }

    private static void addIfBroken(Path jar, List<String> broken) {
        try (ZipFile opened = new ZipFile(jar.toFile())) {
            opened.size();
        } catch (IOException e) {
            broken.add(jar.getFileName() + " in " + jar.getParent() + " is no jar, or cannot be read.");
        }
    }
}
