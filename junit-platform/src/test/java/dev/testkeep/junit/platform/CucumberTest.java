package dev.testkeep.junit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scenarios are called, whose unique ids are line numbers. */
class CucumberTest {

    @TempDir
    Path folder;

    @Test
    void a_scenario_is_called_by_its_feature_and_its_name() throws IOException {
        Spooled spooled = Spooled.run(
                folder,
                Map.of("cucumber.glue", "dev.testkeep.junit.platform.steps", "cucumber.publish.quiet", "true"),
                selectClasspathResource("samples/counting.feature"));

        assertThat(spooled.results())
                .containsExactly(
                        "samples/counting.feature: One and one: pass",
                        "samples/counting.feature: Everything counts: Many: Examples [Example #1.1]: pass",
                        "samples/counting.feature: Everything counts: Many: Examples [Example #1.2]: fail (assertion)",
                        "samples/counting.feature: Everything counts: Few, <a> and <b>: Examples [Few, 0 and 1]: pass");
    }
}
