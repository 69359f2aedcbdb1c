package dev.testkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Loggers are configured once in a process, so each test has one of its own. */
final class LoggingTest {

    private static String run(boolean verbose) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        String.valueOf(verbose))
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void drivers_and_the_pool_are_silent_and_the_program_warns() throws IOException {
        assertThat(run(false).lines())
                .containsExactly("[WARN] orm - hibernate warns", "testkeep: the tables were upgraded");
    }

    @Test
    void everything_is_shown_to_who_asks_for_it() throws IOException {
        assertThat(run(true))
                .contains("the pool warns", "mariadb warns", "postgres warns", "hibernate warns", "hibernate informs")
                .contains("the tables were upgraded");
    }

    /** A program whose libraries log. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            Logging.configure(Boolean.parseBoolean(arguments[0]));
            LoggerFactory.getLogger("com.zaxxer.hikari.pool.ProxyConnection")
                    .warn("the pool warns", new IllegalStateException("a connection is broken"));
            LoggerFactory.getLogger("org.mariadb.jdbc.message.server.ErrorPacket")
                    .warn("mariadb warns");
            LoggerFactory.getLogger("org.hibernate.orm").warn("hibernate warns");
            LoggerFactory.getLogger("org.hibernate.orm").info("hibernate informs");
            Logger.getLogger("org.postgresql.Driver").warning("postgres warns");
            System.getLogger("dev.testkeep.storage.hibernate").log(Level.WARNING, "the tables were upgraded");
        }
    }
}
