package dev.testkeep.storage.spi.support;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a server, {@code <prefix>//<user>:<password>@<host>:<port>,<host>…/<database>?<name>=<value>&…}, with its
 * secrets kept apart from what people may see. Immutable.
 *
 * @param prefix its prefix, e.g. {@code jdbc:postgresql:}
 * @param hosts each with its port
 * @param database as it is in the URL; may be empty
 * @param parameters those that are not secret, unchanged
 * @param secrets the others by name, with {@code user} and {@code password} wherever they were
 */
public record ServerUrl(
        String prefix, List<String> hosts, String database, List<String> parameters, Map<String, String> secrets) {

    private static final String USER = "user";
    private static final String PASSWORD = "password";

    /** Drivers have many passwords: of keys, of stores, of second factors. */
    private static final Pattern SECRET = Pattern.compile(".*(?:pass|pwd|secret|token|credential|apikey).*|user");

    private static final String HOST = "(?:\\[[^]]*]|[^\\[\\]/?@:,()=]*)(?::\\d+)?";

    /** Strict about what hosts and databases look like: it might be a piece of a password. */
    private static final Pattern SYNTAX =
            Pattern.compile("(?://(?:(?<user>[^/?@:]*)(?::(?<password>[^/?]*))?@)?" + "(?<hosts>" + HOST + "(?:," + HOST
                    + ")*)(?:/|(?=\\?|$)))?(?<database>[^/?@:;=&#,\\s]*)(?:\\?(?<parameters>.*))?");

    /** Copies the collections. */
    public ServerUrl {
        hosts = List.copyOf(hosts);
        parameters = List.copyOf(parameters);
        secrets = Map.copyOf(secrets);
    }

    /**
     * Takes a URL apart.
     *
     * @param prefix the prefix of the URL
     * @param defaultPort the port of hosts without one
     * @throws IllegalArgumentException if it is not such a URL; the message shows no part of it
     */
    public static ServerUrl parse(String url, String prefix, int defaultPort) {
        Matcher parts = SYNTAX.matcher(url.startsWith(prefix) ? url.substring(prefix.length()) : "//@");
        if (!parts.matches()) {
            throw malformed(prefix);
        }
        Secrets secrets = new Secrets(prefix);
        // A plus sign means a blank in parameters only.
        secrets.put(USER, plusEncoded(parts.group("user")));
        secrets.put(PASSWORD, plusEncoded(parts.group("password")));
        List<String> parameters = split(parts.group("parameters"), "&")
                .filter(parameter -> !parameter.isEmpty() && !secrets.take(parameter))
                .toList();
        List<String> hosts = split(parts.group("hosts"), ",")
                .map(host -> withPort(host, defaultPort))
                .toList();
        return new ServerUrl(prefix, hosts, parts.group("database"), parameters, secrets.found);
    }

    private static Stream<String> split(@Nullable String list, String separator) {
        return Stream.of(Objects.requireNonNullElse(list, "").split(separator, -1));
    }

    private static String withPort(String host, int defaultPort) {
        String name = host.isEmpty() || host.startsWith(":") ? "localhost" + host : host;
        return name.matches(".*:\\d+") ? name : name + ":" + defaultPort;
    }

    private static @Nullable String plusEncoded(@Nullable String text) {
        return text == null ? null : text.replace("+", "%2B");
    }

    private static IllegalArgumentException malformed(String prefix) {
        return new IllegalArgumentException("The URL is not like " + prefix + "//<host>:<port>/<database>"
                + "?<parameters>. Write special characters in names and passwords as %xx.");
    }

    /** The parameters that are kept apart. */
    private static final class Secrets {
        private final String prefix;
        private final Map<String, String> found = new LinkedHashMap<>();

        Secrets(String prefix) {
            this.prefix = prefix;
        }

        boolean take(String parameter) {
            String[] parts = parameter.split("=", 2);
            if (parts.length == 1
                    || !SECRET.matcher(parts[0].toLowerCase(Locale.ROOT)).matches()) {
                return false;
            }
            put(parts[0], parts[1]);
            return true;
        }

        void put(String name, @Nullable String encoded) {
            try {
                if (encoded != null) {
                    found.put(name, URLDecoder.decode(encoded, StandardCharsets.UTF_8));
                }
            } catch (IllegalArgumentException e) {
                // Its message would show a piece of the text.
                throw malformed(prefix);
            }
        }
    }

    /** The user that the URL names, if any. */
    public Optional<String> user() {
        return Optional.ofNullable(secrets.get(USER));
    }

    /** The password in the URL, if any: a secret. */
    public Optional<String> password() {
        return Optional.ofNullable(secrets.get(PASSWORD));
    }

    /** The other secrets, as the driver names them. */
    public Map<String, String> otherSecrets() {
        Map<String, String> others = new LinkedHashMap<>(secrets);
        others.keySet().removeAll(Set.of(USER, PASSWORD));
        return others;
    }

    /** The value of a parameter that is not secret, if there is one. */
    public Optional<String> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1))
                .findFirst();
    }

    /** Hosts and database, without secrets. */
    public String location() {
        return String.join(",", hosts) + "/" + database;
    }

    /** The URL for the driver, without secrets. */
    public String jdbcUrl() {
        return prefix + "//" + location() + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "ServerUrl[" + location() + "]";
    }
}
