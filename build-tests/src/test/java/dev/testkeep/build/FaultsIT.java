package dev.testkeep.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong with the listener: the build does not notice. */
class FaultsIT {

    @TempDir
    Path folder;

    @Test
    void no_fault_of_the_listener_changes_a_build() throws Exception {
        SampleBuild build = SampleBuild.run("faults", folder, "test");

        assertThat(build.exitCode()).as(build.output()).isZero();
        for (String execution :
                List.of("exception", "error", "disk", "hang", "unwritable", "deactivated", "disabled")) {
            Path reports = folder.resolve("target/reports-" + execution);
            assertThat(KeptTests.ofReports(List.of(
                                    reports.resolve("TEST-com.acme.FirstTest.xml"),
                                    reports.resolve("TEST-com.acme.SecondTest.xml")))
                            .attempts())
                    .as(execution)
                    .hasSize(4)
                    .allMatch(each -> each.endsWith(": pass in 0"));
        }
        assertThat(build.kept().attempts()).isEmpty();
        assertThat(build.output().lines().filter(line -> line.contains("testkeep: ")))
                .as("one line each, for the faults")
                .hasSize(5);
    }

    @Test
    void a_fork_that_is_killed_leaves_what_it_had() throws Exception {
        SampleBuild without = SampleBuild.run("killed", folder.resolve("without"), "test", "-Dtestkeep.enabled=false");
        SampleBuild build = SampleBuild.run("killed", folder.resolve("with"), "test");

        assertThat(build.exitCode()).isEqualTo(without.exitCode()).isNotZero();
        assertThat(without.spool()).isEmpty();
        assertThat(build.kept().sessions()).isEqualTo(1);
        assertThat(build.kept().attempts())
                .contains(
                        "com.acme.ATest.first: pass in 0",
                        "com.acme.ATest.second: pass in 0",
                        "com.acme.BTest.killsItsProcess: abort in 0");
    }

    /** In a mount namespace of its own, as Linux gives to anybody on many systems. */
    @Test
    void a_disk_that_is_full_costs_what_did_not_fit_and_changes_no_build() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        List<String> onSmallDisk = List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=64k none " + disk + " && \"$@\"; result=$?; cp " + disk + "/* " + folder
                        + "; exit $result",
                "sh");
        assumeTrue(mayMount(disk), "this system lets nobody mount a small disk");

        SampleBuild build =
                SampleBuild.runBy(onSmallDisk, "many", folder.resolve("build"), "test", "-Dtestkeep.spool=" + disk);

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(build.reported().results()).hasSize(2000).containsOnly("pass in 0");
        assertThat(build.output()).containsOnlyOnce("testkeep: ").contains("No space left on device");
        try (Stream<Path> files = Files.list(folder)) {
            KeptTests kept = KeptTests.ofSpool(
                    files.filter(file -> file.toString().endsWith(".jsonl")).toList());
            assertThat(kept.results()).hasSizeBetween(1, 1999).contains("pass in 0");
        }
    }

    private static boolean mayMount(Path folder) throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", folder.toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
