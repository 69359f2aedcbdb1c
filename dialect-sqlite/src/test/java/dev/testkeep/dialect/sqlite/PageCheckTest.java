package dev.testkeep.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCheckTest {

    private static final int PAGE = 8192;

    @TempDir
    Path folder;

    private Backend backend;

    @BeforeEach
    void fill() throws SQLException {
        backend = Databases.backend(folder.resolve("results.db"), "");
        try (Connection connection = Databases.connect(backend, Access.WRITE)) {
            Databases.execute(connection, "create table t (x text)");
            Databases.execute(connection, "create index i on t (x)");
            Databases.execute(
                    connection,
                    "with recursive n (i) as (select 1 union all select i + 1 from n where i < 999)"
                            + " insert into t select 'value ' || i from n");
        }
    }

    private List<String> damages() throws SQLException {
        try (Connection connection = Databases.connect(backend, Access.READ)) {
            connection.setAutoCommit(false);
            return backend.integrityCheck().damages(connection);
        }
    }

    private void overwrite(long position) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("results.db"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[64]), position);
        }
    }

    @Test
    void a_file_that_nobody_touched_is_not_damaged() throws SQLException {
        assertThat(damages()).isEmpty();
    }

    @Test
    void damaged_pages_are_listed() throws Exception {
        overwrite(2 * PAGE);

        assertThat(damages()).isNotEmpty().allMatch(damage -> !damage.equals("ok"));
    }
}
