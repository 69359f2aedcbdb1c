package dev.testkeep.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewTestCase;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A format in a jar of its own. */
class ReportFormatTest {

    @TempDir
    Path folder;

    /** The simplest format: a line for each test that passed. */
    public static final class Lines implements ReportFormat {

        @Override
        public String name() {
            return "lines";
        }

        @Override
        public boolean recognizes(ReportContent content) throws IOException {
            return content.start().startsWith("passed:\n");
        }

        @Override
        public ReportFile open(ReportContent content) throws IOException {
            List<String> names = content.start().lines().toList();
            SessionPart part = SessionPart.builder(String.join("\n", names), content.modified())
                    .testCases(names.stream()
                            .skip(1)
                            .map(name -> NewTestCase.builder(name).build())
                            .toList())
                    .build();
            return new Opened(content.name(), part);
        }
    }

    record Opened(String name, SessionPart readPart) implements ReportFile, PartialReport {

        @Override
        public String format() {
            return "lines";
        }

        @Override
        public Iterable<ReportEntry> entries() {
            return List.of(this);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private <T> T withTheJar(ThrowingSupplier<T> action) throws IOException {
        Path jar = folder.resolve("jar");
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.writeString(services.resolve(ReportFormat.class.getName()), "no.such.Format\n" + Lines.class.getName());
        for (Class<?> each : List.of(Lines.class, Opened.class)) {
            Path file = jar.resolve(each.getName().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            try (InputStream in = each.getResourceAsStream(file.getFileName().toString())) {
                Files.copy(in, file);
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (JarLoader loader = new JarLoader(jar)) {
            thread.setContextClassLoader(loader);
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Has what is in the jar from there, although the tests have it too. */
    private static final class JarLoader extends URLClassLoader {

        JarLoader(Path jar) throws IOException {
            super(new URL[] {jar.toUri().toURL()}, ReportFormatTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            boolean isOwn = name.startsWith(ReportFormatTest.class.getName() + "$");
            return loaded == null ? isOwn ? findClass(name) : super.loadClass(name, resolve) : loaded;
        }
    }

    private interface ThrowingSupplier<T> {
        T get() throws IOException;
    }

    @Test
    void a_format_that_the_context_class_loader_finds_is_used_beside_those_of_the_library() throws IOException {
        Path file = Files.writeString(folder.resolve("results"), "passed:\none\ntwo\n");

        withTheJar(() -> {
            assertThat(ReportFiles.looksLikeReport(file)).isTrue();
            try (ReportFile report = ReportFiles.open(file)) {
                assertThat(report.format()).isEqualTo("lines");
                assertThat(report.entries().iterator().next().read().testCases())
                        .extracting(NewTestCase::name)
                        .containsExactly("one", "two");
            }
            return file;
        });

        assertThat(ReportFiles.looksLikeReport(file)).isFalse();
    }

    @Test
    void its_parts_make_a_session_with_a_uuid_of_the_key_or_of_the_content() {
        SessionPart one = part("1", "a");
        SessionPart two = part("2", "b");

        assertThat(SessionAssembly.ofKey("build 7").add(one).uuid())
                .isEqualTo(SessionAssembly.ofKey("build 7").add(two).uuid())
                .isNotEqualTo(SessionAssembly.ofKey("build 8").add(one).uuid());
        assertThat(SessionAssembly.ofContent().add(one).uuid())
                .isEqualTo(SessionAssembly.ofContent().add(part("1", "a")).uuid())
                .isNotEqualTo(SessionAssembly.ofContent().add(two).uuid());
        assertThat(SessionAssembly.ofKey("k")
                        .add(one)
                        .add(two)
                        .add(part("1", "a"))
                        .build()
                        .testCases())
                .extracting(NewTestCase::name)
                .containsExactly("a", "b");
    }

    @Test
    void what_ran_without_a_time_is_completed_when_the_session_started() {
        Instant start = Instant.parse("2026-01-02T03:04:05Z");

        assertThat(SessionAssembly.ofKey("k")
                        .add(part("1", "a"))
                        .started(start)
                        .build()
                        .testCases())
                .extracting(NewTestCase::completedAt)
                .containsExactly(start);
    }

    private static SessionPart part(String fingerprint, String test) {
        return SessionPart.builder(fingerprint, Instant.EPOCH)
                .testCases(List.of(NewTestCase.builder(test).build()))
                .build();
    }
}
