package dev.testkeep.packaging;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import javax.tools.ToolProvider;

/** Makes a jar of classes that it compiles, of services files, and of other jars. Not thread-safe. */
final class JarBuilder {

    private static final String SERVICES = "META-INF/services/";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** Compiles these sources against the jars on the class path, and takes those classes whose names start so. */
    JarBuilder classes(Path folder, List<Path> jars, List<Path> sources, String prefix) throws IOException {
        return compile(folder, List.of("-cp", join(jars)), sources, prefix);
    }

    /** Compiles these sources, which are a module, against the jars on the module path. */
    JarBuilder module(Path folder, List<Path> jars, List<Path> sources) throws IOException {
        return compile(folder, List.of("-p", join(jars)), sources, "");
    }

    private JarBuilder compile(Path folder, List<String> options, List<Path> sources, String prefix)
            throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        List<String> arguments = Stream.of(
                        List.of("-proc:none", "-d", classes.toString()).stream(),
                        options.stream(),
                        sources.stream().map(Path::toString))
                .flatMap(part -> part)
                .toList();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, errors, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new AssertionError(errors.toString(StandardCharsets.UTF_8));
        }
        take(classes, prefix);
        return this;
    }

    private void take(Path classes, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (name.startsWith(prefix)) {
                    entries.put(name, Files.readAllBytes(file));
                }
            }
        }
    }

    private static String join(List<Path> jars) {
        return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
    }

    JarBuilder service(String service, String implementation) {
        entries.put(SERVICES + service, (implementation + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** What is in these jars; of services files with the same name all lines, or those of the first. */
    JarBuilder contentsOf(List<Path> jars, boolean mergeServices) throws IOException {
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
                    JarEntry entry = all.nextElement();
                    if (!entry.isDirectory() && !entry.getName().endsWith("module-info.class")) {
                        add(entry.getName(), content(file, entry), mergeServices);
                    }
                }
            }
        }
        return this;
    }

    private static byte[] content(JarFile file, JarEntry entry) throws IOException {
        try (InputStream content = file.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    private void add(String name, byte[] content, boolean mergeServices) {
        if (mergeServices && name.startsWith(SERVICES)) {
            entries.merge(name, content, JarBuilder::lines);
        } else {
            entries.putIfAbsent(name, content);
        }
    }

    private static byte[] lines(byte[] first, byte[] second) {
        return (new String(first, StandardCharsets.UTF_8) + "\n" + new String(second, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    Path build(Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            // Nobody keeps it for long enough to care about its size.
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }
}
