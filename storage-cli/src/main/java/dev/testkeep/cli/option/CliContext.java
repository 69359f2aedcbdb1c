package dev.testkeep.cli.option;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command gets from the process that it runs in.
 *
 * @param in what is piped into it
 * @param data where its data go, and nothing else
 * @param err where everything else goes, in UTF-8, and without what looks like a secret
 * @param environment the environment variables
 * @param clock the time and the local zone
 * @param backends where the user puts the jars of backends, if the launcher tells
 * @param interactive whether a person watches {@code err} on a terminal
 * @param coloured whether {@code data} go to a terminal that shows colours, and the person wants to see them
 */
public record CliContext(
        InputStream in,
        OutputStream data,
        PrintWriter err,
        Map<String, String> environment,
        Clock clock,
        Optional<BackendsFolder> backends,
        boolean interactive,
        boolean coloured) {

    /** The launcher sets it, as the JVM cannot tell for each stream whether it is a terminal. */
    private static final String INTERACTIVE = "testkeep.interactive";

    private static final String BACKENDS = "testkeep.backends";

    public CliContext {
        err = new PrintWriter(new SecretFilter(err), true);
    }

    public static CliContext ofProcess() {
        // Not System.out, which keeps quiet about a broken pipe or a full disk.
        return new CliContext(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                Clock.system(ZoneId.systemDefault()),
                Optional.ofNullable(System.getProperty(BACKENDS)).map(Path::of).map(BackendsFolder::new),
                Boolean.getBoolean(INTERACTIVE),
                Ansi.AUTO.enabled());
    }

    /** A new writer of the data, in UTF-8. */
    public PrintWriter out() {
        return new PrintWriter(data, true, StandardCharsets.UTF_8);
    }

    /** An environment variable that is set and not empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
