package dev.testkeep.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What is in the jars that stand on other people's class paths. */
class ShimsIT {

    private static final int MOST_BYTES = 60_000;

    @Test
    void the_jars_are_small() throws IOException {
        for (String artifact : new String[] {"testkeep-test-spool", "testkeep-junit-platform", "testkeep-testng"}) {
            assertThat(Files.size(SampleBuild.jar(artifact))).as(artifact).isLessThan(MOST_BYTES);
        }
    }

    static class Sample {
        @Test
        void passes() {}
    }

    /** Somebody has excluded what the listener needs: it must still be made, and throw nothing. */
    @Test
    void a_listener_without_its_other_jar_is_silent() throws Exception {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (ListenerLoader loader = new ListenerLoader(SampleBuild.jar("testkeep-junit-platform"))) {
            TestExecutionListener listener = loader.listener();

            LauncherFactory.create(LauncherConfig.builder()
                            .enableTestExecutionListenerAutoRegistration(false)
                            .addTestExecutionListeners(listener, summary)
                            .build())
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(Sample.class))
                            .build());
        }

        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(1);
    }

    /** Loads the listener from its jar, and nothing of Testkeep from anywhere else. */
    private static final class ListenerLoader extends URLClassLoader {

        ListenerLoader(Path jar) throws IOException {
            super(new URL[] {jar.toUri().toURL()}, ShimsIT.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.testkeep.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }

        TestExecutionListener listener() throws ReflectiveOperationException {
            return (TestExecutionListener) loadClass("dev.testkeep.junit.platform.TestkeepExecutionListener", false)
                    .getConstructor()
                    .newInstance();
        }
    }
}
