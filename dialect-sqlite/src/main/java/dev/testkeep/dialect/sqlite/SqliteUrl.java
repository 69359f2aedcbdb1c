package dev.testkeep.dialect.sqlite;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig.Pragma;

/**
 * A URL {@code jdbc:sqlite:<file>?<name>=<value>&...}, taken apart. The driver would take a parameter that it does not
 * know for a part of the file's name; here it is an error.
 * Messages show only what was understood: anything else may be a secret in the wrong place.
 *
 * @param file the file as it was written
 * @param parameters the parameters by their lower-case names
 */
record SqliteUrl(String file, Map<String, String> parameters) {

    static final String PREFIX = "jdbc:sqlite:";

    private static final Set<String> KNOWN =
            Arrays.stream(Pragma.values()).map(Pragma::getPragmaName).collect(Collectors.toUnmodifiableSet());

    /** What the backend relies on and therefore sets itself. */
    private static final Set<String> RESERVED = Set.of(
            Pragma.TRANSACTION_MODE.getPragmaName(),
            Pragma.JOURNAL_MODE.getPragmaName(),
            Pragma.FOREIGN_KEYS.getPragmaName());

    /** The driver takes them, and without a special build of SQLite nothing comes of it. */
    private static final Set<String> ENCRYPTION =
            Set.of(Pragma.PASSWORD.getPragmaName(), Pragma.HEXKEY_MODE.getPragmaName());

    SqliteUrl {
        checkFile(file);
        parameters = Map.copyOf(parameters);
    }

    static SqliteUrl parse(String url) {
        String[] parts = url.substring(PREFIX.length()).split("\\?", 2);
        checkFile(parts[0]);
        return new SqliteUrl(parts[0], parts.length == 1 ? Map.of() : parameters(parts[1]));
    }

    private static void checkFile(String file) {
        if (file.isEmpty() || file.startsWith(":") || file.startsWith("file:")) {
            throw new IllegalArgumentException(
                    "The SQLite URL names no file that several connections can share. Write " + PREFIX + "<path>.");
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            String name = checkName(parts[0].trim().toLowerCase(Locale.ROOT));
            if (parts.length == 1 || parts[1].isBlank() || parameters.put(name, parts[1].trim()) != null) {
                throw new IllegalArgumentException("The parameter '" + name + "' of the SQLite URL needs one value.");
            }
        }
        return parameters;
    }

    private static String checkName(String name) {
        if (RESERVED.contains(name)) {
            throw new IllegalArgumentException("Remove the parameter '" + name
                    + "' from the SQLite URL: the backend sets it itself (see the property "
                    + SqliteSettings.NETWORK + ").");
        }
        if (ENCRYPTION.contains(name)) {
            throw new IllegalArgumentException("Remove the parameter '" + name
                    + "' from the SQLite URL: the file is not encrypted, and would not be with it.");
        }
        if (!KNOWN.contains(name)) {
            throw new IllegalArgumentException(
                    "SQLite does not know a parameter of the URL, which is the part behind '?'."
                            + " Correct it, or name the file with the property " + SqliteSettings.FILE
                            + " if the '?' belongs to its name.");
        }
        return name;
    }
}
