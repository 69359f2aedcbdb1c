package dev.testkeep.cli.option;

import dev.testkeep.cli.table.Column;
import dev.testkeep.cli.table.TableFormat;
import dev.testkeep.storage.SchemaMode;
import dev.testkeep.storage.Selector;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a subcommand, and the options and services that all subcommands share. */
@Command(
        name = "testkeep",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Keeps every test session in any SQL database.",
        descriptionHeading = "%n",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all done",
            "1:some input was refused, something is not right or meets --fail-on, or the output could not be written;"
                    + " the rest was done",
            "2:the command line is not right",
            "3:the database is not there, cannot be reached, is locked, or failed, or its driver cannot be loaded",
            "4:the tables are not those of this release",
            "70:a defect in testkeep",
            "71:there is not enough memory"
        })
public final class GlobalOptions {

    private final CliContext host;

    @Mixin
    private final ConnectionOptions connection;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = "How to write tables: ${COMPLETION-CANDIDATES}. Default: table.")
    private TableFormat format = TableFormat.TABLE;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Log what is going on, and show the stack trace of a failure.")
    private boolean verbose;

    public GlobalOptions(CliContext host) {
        this.host = host;
        this.connection = new ConnectionOptions(host);
    }

    public CliContext host() {
        return host;
    }

    public boolean isVerbose() {
        return verbose;
    }

    public TableFormat format() {
        return format;
    }

    public StorageConfig storageConfig() {
        return connection.config();
    }

    /** Opens the storage; its tables are created if there are none. */
    public Storage openStorage() {
        return HibernateStorage.open(storageConfig());
    }

    /**
     * Refuses properties that none of the databases with these URLs makes use of.
     *
     * @throws IllegalArgumentException if there is one
     */
    public void requireUsedProperties(String... urls) {
        connection.requireUsed(urls);
    }

    /** Opens the storage with this URL instead. */
    public Storage openStorage(String url) {
        return HibernateStorage.open(connection.config(url));
    }

    /** Opens the storage, but creates no file for it. */
    public Storage openExistingStorage() {
        return ExistingDatabase.open(storageConfig());
    }

    /** Opens the storage with this URL instead, and changes nothing there, not even old tables. */
    public Storage openSource(String url) {
        return ExistingDatabase.open(connection.config(url).toBuilder()
                .schemaMode(SchemaMode.VALIDATE)
                .build());
    }

    public Selector select(String text) {
        return Selector.parse(text, host.clock());
    }

    /** A new buffered writer of data. */
    public Writer data() {
        return new BufferedWriter(new OutputStreamWriter(host.data(), StandardCharsets.UTF_8));
    }

    public <R> void print(List<Column<R>> columns, Iterator<R> rows) throws IOException {
        format.write(columns, rows, data());
    }
}
