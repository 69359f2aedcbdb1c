package dev.testkeep.dialect.postgres;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A URL of the driver, taken apart so that nothing secret is left in what people may see.
 *
 * @param hosts each with its port
 * @param database as it is in the URL; empty for the one that is named like the user
 * @param parameters those of the URL that are no credentials, as they were
 * @param credentials those of the URL, as the driver names them
 */
record PostgresUrl(List<String> hosts, String database, List<String> parameters, Map<String, String> credentials) {

    static final String PREFIX = "jdbc:postgresql:";
    static final String FORM = PREFIX + "//<host>:<port>/<database>";
    static final String USER = "user";
    static final String PASSWORD = "password";

    private static final Set<String> CREDENTIALS = Set.of(USER, PASSWORD, "sslpassword");
    private static final String HOST = "(?:\\[[^]]*]|[^\\[\\]/?@:,]*)(?::\\d+)?";

    /** Strict about what hosts and databases look like: it might be a piece of a password. */
    private static final Pattern SYNTAX = Pattern.compile(PREFIX
            + "(?://(?:(?<user>[^/?@:]*)(?::(?<password>[^/?]*))?@)?(?<hosts>" + HOST + "(?:," + HOST
            + ")*)(?:/|(?=\\?|$)))?"
            + "(?<database>[^/?@]*)(?:\\?(?<parameters>.*))?");

    static PostgresUrl parse(String url) {
        Matcher parts = SYNTAX.matcher(url);
        if (!parts.matches()) {
            throw malformed();
        }
        Map<String, String> credentials = new LinkedHashMap<>();
        // A plus sign means a blank in parameters only.
        put(credentials, USER, plusEncoded(parts.group("user")));
        put(credentials, PASSWORD, plusEncoded(parts.group("password")));
        List<String> parameters = split(parts.group("parameters"), "&")
                .filter(parameter -> !parameter.isEmpty() && !isCredential(parameter, credentials))
                .toList();
        List<String> hosts =
                split(parts.group("hosts"), ",").map(PostgresUrl::hostWithPort).toList();
        return new PostgresUrl(hosts, parts.group("database"), parameters, credentials);
    }

    private static Stream<String> split(@Nullable String list, String separator) {
        return Stream.of(Objects.requireNonNullElse(list, "").split(separator, -1));
    }

    private static String hostWithPort(String host) {
        String name = host.isEmpty() || host.startsWith(":") ? "localhost" + host : host;
        return name.matches(".*:\\d+") ? name : name + ":5432";
    }

    private static boolean isCredential(String parameter, Map<String, String> credentials) {
        String[] parts = parameter.split("=", 2);
        if (parts.length == 1 || !CREDENTIALS.contains(parts[0])) {
            return false;
        }
        put(credentials, parts[0], parts[1]);
        return true;
    }

    private static @Nullable String plusEncoded(@Nullable String text) {
        return text == null ? null : text.replace("+", "%2B");
    }

    private static void put(Map<String, String> credentials, String name, @Nullable String encoded) {
        try {
            if (encoded != null) {
                credentials.put(name, URLDecoder.decode(encoded, StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException e) {
            // Its message would show a piece of the text.
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("The PostgreSQL URL is not like " + FORM
                + "?<parameters>. Write special characters in names and passwords as %xx.");
    }

    /** Where the data are, as a person may see it. */
    String location() {
        return String.join(",", hosts) + "/" + database;
    }

    /** What the driver gets: no user and no password in it. */
    String jdbcUrl() {
        return PREFIX + "//" + location() + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }
}
