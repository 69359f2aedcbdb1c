package dev.testkeep.spool.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SessionKeyTest {

    private final Environment environment = new Environment();

    @Test
    void what_is_set_counts_before_all_else() {
        environment.variable("GITHUB_RUN_ID", "77").property("testkeep.session", "mine");

        assertThat(SessionKey.of(environment.settings())).isEqualTo(new SessionKey("mine", "setting"));
    }

    @Test
    void a_job_of_a_build_system_is_a_session_in_all_its_processes() {
        environment
                .variable("GITHUB_RUN_ID", "77")
                .variable("GITHUB_REPOSITORY", "acme/lib")
                .variable("GITHUB_RUN_ATTEMPT", "2")
                .variable("GITHUB_JOB", "test")
                .variable("GITHUB_SHA", "1a2b3c");

        assertThat(SessionKey.of(environment.settings()))
                .isEqualTo(new SessionKey("github:77/acme/lib/2/test", "github"));
        assertThat(Objects.requireNonNull(CiSystem.of(environment.settings())).attributes(environment.settings()))
                .isEqualTo(Map.of("ci", "github", "commit", "1a2b3c"));
    }

    @Test
    void all_processes_of_one_maven_have_one_key() {
        String maven = "org.codehaus.plexus.classworlds.launcher.Launcher verify";

        SessionKey key =
                SessionKey.of(environment.property("sun.java.command", maven).settings());

        assertThat(key.source()).isEqualTo("maven");
        assertThat(key.text())
                .startsWith("maven:" + Host.NAME + "/" + ProcessHandle.current().pid() + "/");
    }

    /** As Surefire runs this test; an IDE has no Maven above it. */
    @Test
    void the_maven_of_a_fork_is_found_among_its_ancestors() {
        String command = System.getProperty("sun.java.command");
        assumeTrue(command.contains("surefirebooter"), "only a JVM that Surefire has started knows");

        SessionKey key =
                SessionKey.of(environment.property("sun.java.command", command).settings());

        assertThat(key.source()).isEqualTo("maven");
        assertThat(key.text()).doesNotContain("/" + ProcessHandle.current().pid() + "/");
    }

    @Test
    void without_a_maven_the_time_of_the_build_is_the_key_of_all_its_forks() {
        String fork = "/x/surefire/surefirebooter-1.jar /x/surefire 2026-11-22T07-10-44_804-jvmRun%d surefire-1tmp";

        assertThat(SessionKey.surefireBuild(fork.formatted(1)))
                .isEqualTo(SessionKey.surefireBuild(fork.formatted(2)))
                .isEqualTo("2026-11-22T07-10-44_804");
        assertThat(SessionKey.surefireBuild("com.acme.Main")).isNull();
    }

    @Test
    void a_process_has_the_same_name_whenever_it_is_asked() {
        String name = BuildProcess.self();

        assertThat(BuildProcess.self())
                .isEqualTo(name)
                .contains(Long.toString(ProcessHandle.current().pid()));
    }
}
