package dev.testkeep.storage;

/** JDBC URLs without what must not be shown. */
final class JdbcUrls {

    private JdbcUrls() {}

    /** The URL without its parameters and without {@code user:password@}. */
    static String redact(String url) {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/]*@", "//");
    }
}
