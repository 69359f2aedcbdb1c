package dev.testkeep.dialect.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.dialect.duckdb.orm.DuckDBDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockCheckTest {

    /** Behind the headers and whatever opening the file has to read. */
    private static final int BLOCK = 262_144;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() throws SQLException {
        file = folder.resolve("results.duckdb");
        try (DuckDBDataSource source = source();
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table \"odd \"\" name\" as select md5(i::text) as x from range(200000) r(i)");
        }
    }

    private DuckDBDataSource source() {
        return DuckDBDataSource.file(file).threads(1).closeWhenIdle().build();
    }

    private List<String> damages() throws SQLException {
        try (DuckDBDataSource source = source();
                Connection connection = source.getConnection()) {
            return new BlockCheck().damages(connection);
        }
    }

    @Test
    void a_file_that_nobody_touched_is_not_damaged() throws SQLException {
        assertThat(damages()).isEmpty();
    }

    @Test
    void a_block_that_does_not_fit_its_checksum_is_found() throws Exception {
        assertThat(Files.size(file)).isGreaterThan(10 * BLOCK);
        overwrite(4 * BLOCK);

        assertThat(damages()).singleElement().asString().contains("checksum");
    }

    private void overwrite(long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1024]), position);
        }
    }
}
