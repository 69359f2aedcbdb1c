package dev.testkeep.cli.command;

import dev.testkeep.cli.failure.ExitCode;
import dev.testkeep.cli.option.GlobalOptions;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProviders;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "schema",
        description =
                "Print the statements that create the tables, or that bring those of an earlier version up to date,"
                        + " without connecting to the database.")
public final class SchemaCommand implements Callable<Integer> {

    private final GlobalOptions options;

    @Option(
            names = "--from",
            paramLabel = "VERSION",
            description =
                    "The version of the tables that there are, as 'testkeep info' shows it. Default: there are none.")
    private @Nullable String from;

    public SchemaCommand(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        Writer out = options.data();
        out.write(script(options.storageConfig(), BackendProviders.load()));
        out.flush();
        return ExitCode.OK;
    }

    private String script(StorageConfig config, BackendProviders providers) {
        return from == null
                ? HibernateStorage.schemaScript(config, providers)
                : HibernateStorage.upgradeScript(config, providers, from);
    }
}
