package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.spi.IntegrityCheck;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteErrorCode;

/** SQLite's own check of its pages, tables and indexes. It has no checksums of what is in them. */
final class PageCheck implements IntegrityCheck {

    private static final String FINE = "ok";

    @Override
    public List<String> damages(Connection connection) throws SQLException {
        List<String> damages = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma integrity_check")) {
            while (rows.next()) {
                damages.add(rows.getString(1));
            }
        } catch (SQLException e) {
            if (!isDamage(e)) {
                throw e;
            }
            damages.add(String.valueOf(e.getMessage()));
        }
        return damages.equals(List.of(FINE)) ? List.of() : damages;
    }

    private static boolean isDamage(SQLException failure) {
        return ResultCodes.of(failure)
                .map(ResultCodes::primary)
                .filter(code -> code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB)
                .isPresent();
    }
}
