package dev.testkeep.cli;

import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProviders;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "schema",
        description = "Print the statements that create the tables, without connecting to the database.")
final class SchemaCommand implements Callable<Integer> {

    private final GlobalOptions options;

    SchemaCommand(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        Writer out = options.data();
        out.write(HibernateStorage.schemaScript(options.storageConfig(), BackendProviders.load()));
        out.flush();
        return ExitCode.OK;
    }
}
