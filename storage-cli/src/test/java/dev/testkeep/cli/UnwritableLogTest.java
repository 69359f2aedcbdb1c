package dev.testkeep.cli;

import static dev.testkeep.cli.Cli.EXAMPLES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who may not write reads a SQLite database while its owner has it open. */
final class UnwritableLogTest {

    @TempDir
    private Path parent;

    @Test
    void what_the_owner_has_just_stored_is_seen() throws Exception {
        Path folder = Files.createDirectory(parent.resolve("of somebody else"));
        String url = Database.SQLITE.url(folder, "testkeep");
        Cli.in(folder).run("import", EXAMPLES.toString());
        try (Connection owner = DriverManager.getConnection(url);
                Statement statement = owner.createStatement()) {
            statement.executeUpdate("update sessions set session_end_unix = session_end_unix + 3600");
            List<String> answers = Questions.answers(url).toList();
            for (Path file : Unprivileged.filesIn(folder)) {
                Unprivileged.permit(file, "r--r--r--");
            }
            Unprivileged.permit(folder, "r-xr-xr-x");

            Process process = Unprivileged.start(Questions.class, url);

            assertThat(process.inputReader(StandardCharsets.UTF_8).lines()).isEqualTo(answers);
            assertThat(process.waitFor()).isZero();
            assertThat(Path.of(Database.SQLITE.file(folder, "testkeep") + "-wal"))
                    .isNotEmptyFile();
        } finally {
            Unprivileged.permit(folder, "rwxr-xr-x");
        }
    }
}
