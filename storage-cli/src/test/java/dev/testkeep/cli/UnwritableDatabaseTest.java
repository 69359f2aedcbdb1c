package dev.testkeep.cli;

import static dev.testkeep.cli.Cli.EXAMPLES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody may read a database and not write it: another user's, one in a folder of somebody else's, a snapshot. */
@ParameterizedClass
@EnumSource(Database.class)
final class UnwritableDatabaseTest {

    private static final int DATABASE_FAILURE = 3;
    private static final String READ_ONLY = "r--r--r--";
    private static final String READ_ONLY_FOLDER = "r-xr-xr-x";
    private static final String WRITABLE_FOLDER = "rwxr-xr-x";

    @Parameter
    private Database database = Database.SQLITE;

    @TempDir
    private Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void import_the_examples() throws IOException {
        folder = Files.createDirectory(parent.resolve("of somebody else"));
        Cli.in(folder, database).run("import", EXAMPLES.toString());
    }

    @AfterEach
    void let_the_folder_be_deleted() throws IOException {
        Unprivileged.permit(folder, WRITABLE_FOLDER);
    }

    private String url() {
        return database.url(folder, "testkeep");
    }

    @ParameterizedTest
    @CsvSource({READ_ONLY + "," + READ_ONLY_FOLDER, READ_ONLY + "," + WRITABLE_FOLDER, "rw-rw-rw-," + READ_ONLY_FOLDER})
    void all_questions_are_answered_and_nothing_is_left_beside_it(String ofFile, String ofFolder) throws Exception {
        List<String> answers = Questions.answers(url()).toList();
        Files.deleteIfExists(Path.of(database.file(folder, "testkeep") + ".lock"));
        List<Path> files = Unprivileged.filesIn(folder);
        Unprivileged.permit(database.file(folder, "testkeep"), ofFile);
        Unprivileged.permit(folder, ofFolder);

        Process process = Unprivileged.start(Questions.class, url());

        assertThat(process.inputReader(StandardCharsets.UTF_8).lines()).isEqualTo(answers);
        assertThat(process.waitFor()).isZero();
        assertThat(Unprivileged.filesIn(folder)).isEqualTo(files);
    }

    @Test
    void writing_ends_with_one_line_that_says_why() throws Exception {
        Unprivileged.permit(database.file(folder, "testkeep"), READ_ONLY);

        Process process = Unprivileged.start(Testkeep.class, "--db", url(), "delete", "all");

        assertThat(process.inputReader(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("testkeep: Cannot write to " + database.file(folder, "testkeep") + ": ")
                .contains("Check the permissions");
        assertThat(process.waitFor()).isEqualTo(DATABASE_FAILURE);
    }
}
